import { describe, expect, it } from 'vitest'
import { readText } from './read-text.js'

const read = (text: string, title: string | null = null) => {
  const { sentences } = readText({
    id: 'test',
    text,
    title,
    publisher: null,
    published: null,
    publishedBasis: null,
    language: 'en',
  })
  return sentences.map((s) => ({ ...s, text: text.slice(s.start, s.end).trim() }))
}

/** "|" marks where a sentence must end; nothing else may. */
const cases: [string, string][] = [
  ['titles', 'Maj. Gen. Orr met Lt. Col. Aro and Mr. Dell. | They agreed.'],
  ['acronyms', 'The U.S. President spoke in the U.S. | He said the U.N. Security Council met at 5 p.m. on Monday.'],
  ['an acronym ends it', 'The delegation flew to the U.S. | The hosts stayed away.'],
  [
    'months and numbers',
    'It began on Oct. 7. | Resolution No. 5 followed on Jan. 3, 2025. | The answer was no. | Talks go on.',
  ],
  [
    'firms and streets',
    'He ran Acme Inc. | The firm closed. | It stood in St. Orlen, off Main St. | The house burned.',
  ],
  ['initials', 'J. K. Ronan met George W. Dell. | They chose plan B. | The rest left.'],
  ['a party and a state', 'Senator Orr (R-S.C.) objected. | Nobody else did.'],
  ['quotes close after the stop', '“We won’t go,” he said. | “Why should we? | They lied.” | The envoy left.'],
  ['a quoted question goes on', '“Are you sure?” Marek asked. | “Stop!” he shouted. | "Is it over?" the envoy said.'],
  ['a bare cue goes on', '“It is over.” Marek said. | “We know.” | Marek said that he would go.'],
  ['straight quotes', 'He said: "We are done." | Then he left. | "It is over." | "No."'],
  ['spaced straight quotes', 'He said " we agree . " | The envoy left. | " It is good . " | He slept.'],
  ['brackets', 'He left (he was tired.) | Then he slept. | (The talks failed.) | [Editors: see map.] | It rained.'],
  ['ellipses', 'Nobody came... | The hall... stayed empty… and dark. | Then it rained.'],
  ['missing spaces', 'The army issued a report.|The next day it left in 2011.|The ministry paid $4.2bn.'],
  ['footnotes', 'The truce held. [4] | It lasted a year.'],
  ['decimals', 'It fell by 3.5 points to 7.6%. | The bank said 2.1 was likely.'],
  ['other scripts', 'Он ушёл. | Она осталась. | 他走了。| 哈马斯说不。'],
  ['mixed stops', 'What?! | No way!! | He left.'],
]

describe('sentences', () => {
  it.each(cases)('%s', (_, marked) => {
    const expected = marked.split('|').map((part) => part.trim())
    const text = marked.replace(/ \| /g, ' ').replace(/\|/g, '')
    expect(read(text).map((s) => s.text)).toEqual(expected)
  })

  it('gives white space to the sentence before it, and leading white space to the first', () => {
    expect(read('  One left.  \n\n Two came. ').map(({ start, end }) => [start, end])).toEqual([
      [0, 16],
      [16, 26],
    ])
  })

  it('takes each line of an unwrapped report as a paragraph', () => {
    const text =
      'The army said on Monday it had left the town of Orlen, after two weeks of talks.\nThe mayor said that nobody had told him'
    expect(read(text).map((s) => s.paragraph)).toEqual([0, 1])
  })

  it('joins lines that were wrapped at a column', () => {
    const text = `The ministry said on Tuesday that its forces had taken the town of Orlen
after two weeks of fighting. Some 300 people had fled the area, and that
another 1,200 were on the road. Residents said the shelling had gone on
for much of the night.

Talks are due on Friday in the capital, where both sides have sent their
envoys to meet Gen. Adar.
`
    expect(read(text).map((s) => [s.paragraph, s.text.split(/\s+/).slice(0, 2).join(' ')])).toEqual([
      [0, 'The ministry'],
      [0, 'Some 300'],
      [0, 'Residents said'],
      [1, 'Talks are'],
    ])
  })

  it('joins a sentence that a blank line cut in two', () => {
    const text =
      'The militia had taken over the town on Monday, the mayor said by telephone, and used its only school as a\n\nbase. He left.'
    expect(read(text).map((s) => s.paragraph)).toEqual([0, 0])
  })

  it('knows headlines and list items', () => {
    const text = `ENVOY LEAVES ORLEN WITHOUT A DEAL

The envoy left on Monday, officials said.

What is next

The sides want:
- a pause. And aid
• a swap
1. Withdrawal
2) Talks`
    expect(read(text).map((s) => [s.kind, s.text])).toEqual([
      ['headline', 'ENVOY LEAVES ORLEN WITHOUT A DEAL'],
      ['body', 'The envoy left on Monday, officials said.'],
      ['headline', 'What is next'],
      ['body', 'The sides want:'],
      ['item', '- a pause.'],
      ['item', 'And aid'],
      ['item', '• a swap'],
      ['item', '1. Withdrawal'],
      ['item', '2) Talks'],
    ])
  })

  it.each([
    ['Homs The army said on Monday that it had struck rebels. Sweida An army unit met them there.', ['Homs', 'Sweida']],
    ['Damascus Countryside The army said that it had struck rebels.', ['Damascus Countryside']],
    ['However The army said on Monday that it had struck rebels.', []],
    ['Vitamin A is good for the soldiers of the army.', []],
    ['Alone The Army Went To The Hills Today', []],
  ])('parts a heading from the text it ran into: %s', (text, headings) => {
    expect(
      read(text)
        .filter((s) => s.kind === 'headline')
        .map((s) => s.text),
    ).toEqual(headings)
  })

  it('does not take a single line without a stop for a headline', () => {
    expect(read('The envoy left on Monday')[0]?.kind).toBe('body')
  })
})
