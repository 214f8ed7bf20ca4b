import { describe, expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { parseReport } from '../read.js'

/** "noun > verb" for each subject of a sentence. */
const subjects = (text: string): string[] => {
  const { tokens } = parseReport(makeReport(text))
  return tokens
    .filter(({ rel }) => rel.startsWith('nsubj'))
    .map(({ text, head }) => `${text} > ${tokens[head]?.text ?? ''}`)
}

describe('a finite verb whose subject was tied to the noun before it', () => {
  it.each([
    ['On 9 March, Lena Okafor, mayor of Tarle in the southern province of Medra, was shot by gunmen.', 'Lena > shot'],
    [
      'According to reports, the priest and his driver Omar Belo, a member of the council, were abducted by armed men.',
      'priest > abducted',
    ],
    ['The visit comes as officials of the central bank are meeting rebel envoys in Oslo.', 'officials > meeting'],
    ['A deserter was killed and Lena Okafor, editor of a weekly, was wounded.', 'Lena > wounded'],
    ['The report indicates Lena Okafor, mayor of Tarle, was abducted.', 'Lena > abducted'],
    ['The alarm was raised after army patrols killed three farmers.', 'patrols > killed'],
    ['The army shelled the town and the rebels, who hold the hills, were driven out.', 'rebels > driven'],
  ])('%s', (text, found) => {
    expect(subjects(text)).toContain(found)
  })
})

describe('a noun that belongs where it stands', () => {
  it.each([
    ['They met after talks held in Oslo.', ['They > met']],
    ['They met in a debate between Okafor and Belo.', ['They > met']],
    ['The soldiers left the town and returned to base.', ['soldiers > left']],
    ['It began as the state and its allies broke the truce.', ['It > began']],
    ['Unlike Togo, Ghana, a member of the union, welcomed envoys.', []],
    ['According to the police, the army and the mayor, nobody was hurt.', ['nobody > hurt']],
  ])('%s', (text, found) => {
    expect(subjects(text)).toEqual(found)
  })
})
