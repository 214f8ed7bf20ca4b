/** Counts every span in a record (an object with start, end and text) and names those that are not the text's own words. */
export const brokenSpans = (
  record: object,
  text: string,
): { readonly spans: number; readonly faults: readonly string[] } => {
  let spans = 0
  const faults: string[] = []
  const look = (value: unknown, where: string): void => {
    if (Array.isArray(value)) {
      for (const each of value) look(each, where)
    } else if (typeof value === 'object' && value !== null) {
      const { start, end, text: words } = value as Record<string, unknown>
      if (typeof start === 'number' && typeof end === 'number' && typeof words === 'string') {
        spans++
        if (text.slice(start, end) !== words) faults.push(`${where}: its words are not those at ${start}`)
        return
      }
      const id = (value as { id?: unknown }).id
      for (const [name, each] of Object.entries(value))
        look(each, typeof id === 'string' ? `${id} ${name}` : `${where} ${name}`)
    }
  }
  look(record, '')
  return { spans, faults }
}
