/** Made-up short reports in any number, the same every time: towns, days, numbers, speakers and wording vary. */

const step = (seed) => () => {
  seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff
  return seed / 0x7fffffff
}

const STARTS = [
  'Or',
  'Ta',
  'Mir',
  'Pel',
  'Sar',
  'Us',
  'Ven',
  'Lor',
  'Ke',
  'Dra',
  'Hal',
  'Bre',
  'Cor',
  'Nes',
  'Zim',
  'Gra',
]
const MIDDLES = ['la', 've', 'ri', 'mo', 'na', 'sti', 'do', 'ken', 'bar', 'lu', 'ge', 'ha']
const ENDS = ['n', 'th', 'vik', 'row', 'mar', 'ko', 'ra', 'ton', 'sel', 'dal', 'by', 'ska']
const FIRST = ['Anna', 'Omar', 'Peter', 'Leila', 'David', 'Maria', 'Yusuf', 'Elena', 'James', 'Nadia']
const OUTLETS = ['Basin Press', 'Northern Wire', 'Daily Courier', 'Radio Lake', 'Hill Herald', 'Coast Telegraph']
const DOERS = ['The army', 'Rebels', 'Gunmen', 'A militia', 'Border guards', 'Government forces']
const DEEDS = [
  (w) => `${w.doer} shelled ${w.town} on ${w.day}, killing ${w.n} people and wounding ${w.m}, ${w.who} said.`,
  (w) =>
    `${w.n} people were killed in ${w.town} on ${w.day} when ${w.doer.toLowerCase()} attacked a market, ${w.who} said.`,
  (w) => `${w.doer} seized a checkpoint near ${w.town} on ${w.day}, ${w.who} said.`,
  (w) => `${w.doer} released ${w.n} prisoners in ${w.town} on ${w.day}, ${w.who} said.`,
  (w) => `Talks on a ceasefire were held in ${w.town} on ${w.day}, ${w.who} said.`,
  (w) => `${w.who} said a round of talks would open in ${w.town} on ${w.day}.`,
]
const WORDS = [
  (w) => `“We will not accept these terms,” said ${w.name}, the mayor of ${w.other}.`,
  (w) => `${w.name}, the mayor of ${w.other}, called for a ceasefire and said ${w.m} families had fled.`,
  (w) => `${w.name} said the talks could go on only if the shelling of ${w.other} stopped.`,
  (w) => `An aide to ${w.name} denied that ${w.doer.toLowerCase()} had fired on ${w.other}.`,
]
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday']

export function* syntheticReports(count) {
  const chance = step(20_261_128)
  const of = (list) => list[Math.floor(chance() * list.length)]
  const name = () => `${of(STARTS)}${of(MIDDLES)}${of(ENDS)}`
  for (let at = 0; at < count; at++) {
    const words = {
      town: name(),
      other: name(),
      day: of(DAYS),
      n: 2 + Math.floor(chance() * 60),
      m: 2 + Math.floor(chance() * 200),
      doer: of(DOERS),
      who: of(['a health official', 'the ministry', 'residents', 'a spokesman', `the governor of ${name()}`]),
      name: `${of(FIRST)} ${name()}`,
    }
    // Some two hundred reports a day.
    const published = new Date(Date.UTC(2021, 0, 1) + Math.floor(at / 200) * 86_400_000).toISOString().slice(0, 10)
    yield {
      id: `synthetic-${at}`,
      publisher: of(OUTLETS),
      published,
      text: `${of(DEEDS)(words)}\n\n${of(WORDS)(words)}\n`,
    }
  }
}
