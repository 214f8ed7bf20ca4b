/** Ids of lines that an import writes into a codebook. */

/** Lower-case ASCII words joined by hyphens. */
export const slug = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')

/** An id that no other line has; ids of ours never end so. */
export function freeId(name: string, ids: Set<string>): string {
  const base = `${slug(name) || 'actor'}-imported`
  let id = base
  for (let n = 2; ids.has(id); n++) id = `${base}-${n}`
  ids.add(id)
  return id
}
