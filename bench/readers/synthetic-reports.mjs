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
const SENTENCES = [
  (w) => `${w.doer} shelled ${w.town} on ${w.day}, killing ${w.n} people and wounding ${w.m}, ${w.who} said.`,
  (w) =>
    `${w.n} people were killed in ${w.town} on ${w.day} when ${w.doer.toLowerCase()} attacked a ${w.thing}, ${w.who} said.`,
  (w) => `${w.doer} seized a ${w.thing} near ${w.town}, ${w.who} said on ${w.day}.`,
  (w) => `${w.who} said ${w.n} prisoners had been released in ${w.town} by ${w.doer.toLowerCase()}.`,
  (w) => `Talks on ${w.topic} were held in ${w.town} on ${w.day}.`,
  (w) => `A round of talks on ${w.topic} would open in ${w.town} on ${w.day}, ${w.who} said.`,
  (w) => `“We will not accept ${w.topic},” said ${w.name}, the mayor of ${w.other}.`,
  (w) => `${w.name} called for ${w.topic} and said ${w.m} families had fled ${w.other}.`,
  (w) => `The talks could go on only if the shelling of ${w.other} stopped, ${w.name} said.`,
  (w) => `An aide to ${w.name} denied that ${w.doer.toLowerCase()} had fired on the ${w.thing}.`,
  (w) => `Residents of ${w.other} counted ${w.n} shells before noon and left for ${w.town}.`,
  (w) => `The road from ${w.town} to ${w.other} was closed, and the ${w.thing} burned for ${w.n} hours.`,
  (w) => `${w.name}, who leads the council of ${w.town}, accused ${w.doer.toLowerCase()} of breaking the truce.`,
  (w) => `Aid workers brought ${w.m} tents and flour to the ${w.thing} in ${w.other}.`,
]
const THINGS = [
  'market',
  'checkpoint',
  'bridge',
  'clinic',
  'school',
  'depot',
  'mill',
  'convoy',
  'police post',
  'radio mast',
]
const TOPICS = [
  'a ceasefire',
  'a withdrawal',
  'an exchange of prisoners',
  'monitors',
  'elections',
  'a new border',
  'aid',
]
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday']

export function* syntheticReports(count) {
  const chance = step(20_261_128)
  const of = (list) => list[Math.floor(chance() * list.length)]
  const name = () => `${of(STARTS)}${of(MIDDLES)}${of(ENDS)}`
  for (let at = 0; at < count; at++) {
    const words = () => ({
      town: name(),
      other: name(),
      day: of(DAYS),
      n: 2 + Math.floor(chance() * 60),
      m: 2 + Math.floor(chance() * 200),
      doer: of(DOERS),
      thing: of(THINGS),
      topic: of(TOPICS),
      who: of(['A health official', 'The ministry', 'Residents', 'A spokesman', `The governor of ${name()}`]),
      name: `${of(FIRST)} ${name()}`,
    })
    const sentences = Array.from({ length: 1 + Math.floor(chance() * 2) }, () => of(SENTENCES)(words()))
    // Some two hundred reports a day.
    const published = new Date(Date.UTC(2021, 0, 1) + Math.floor(at / 200) * 86_400_000).toISOString().slice(0, 10)
    yield {
      id: `synthetic-${at}`,
      publisher: of(OUTLETS),
      published,
      text: `${sentences.join(' ')}\n`,
    }
  }
}
