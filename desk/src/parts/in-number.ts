/** "1 report", "3,200 reports"; the same everywhere, whatever the machine's language is set to. */
export const inNumber = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`
