/** Works a value out at the first call for a document, or another object, and keeps it as long as that lives; for every room. */
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
