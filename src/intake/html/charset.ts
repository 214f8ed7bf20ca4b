/** Encoding that an HTML page states in its first bytes, or null. */
export const charsetOf = (bytes: Uint8Array): string | null => {
  const head = Buffer.from(bytes.subarray(0, 4_096)).toString('latin1')
  const stated =
    /<meta\b[^>]{0,500}?\bcharset\s{0,5}=\s{0,5}["']?([\w:.-]{1,40})/i.exec(head) ??
    /^<\?xml[^>]{0,200}?encoding=["']([\w:.-]{1,40})/i.exec(head)
  return stated?.[1] ?? null
}
