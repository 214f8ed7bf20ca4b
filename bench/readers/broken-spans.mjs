/** How many spans of a record do not slice true; visits the whole object. */
export const brokenSpans = (value, text) => {
  if (value === null || typeof value !== 'object') return 0
  if (Array.isArray(value)) return value.reduce((n, inner) => n + brokenSpans(inner, text), 0)
  const own =
    'start' in value &&
    'end' in value &&
    typeof value.text === 'string' &&
    text.slice(value.start, value.end) !== value.text
  return (own ? 1 : 0) + Object.values(value).reduce((n, inner) => n + brokenSpans(inner, text), 0)
}
