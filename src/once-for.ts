/** Works a value out at the first call for an object and keeps it as long as the object lives; `once` (knowledge/in-use.ts) does so for each codebook. */
export function onceFor<Key extends object, Value>(make: (of: Key) => Value): (of: Key) => Value {
  const made = new WeakMap<Key, { readonly value: Value }>()
  return (of) => {
    let kept = made.get(of)
    if (kept === undefined) {
      kept = { value: make(of) }
      made.set(of, kept)
    }
    return kept.value
  }
}
