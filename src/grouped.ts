/** Lists of what has one key, in the order of their first members (Map.groupBy, which Node 20 has not). */
export const grouped = <Key, Value>(
  values: readonly Value[],
  key: (value: Value) => Key,
): ReadonlyMap<Key, readonly Value[]> => {
  const groups = new Map<Key, Value[]>()
  for (const value of values) {
    const group = groups.get(key(value))
    if (group === undefined) groups.set(key(value), [value])
    else group.push(value)
  }
  return groups
}
