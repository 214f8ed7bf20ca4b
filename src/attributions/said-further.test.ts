import { describe, expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { read } from '../read.js'

const document = (text: string) => read(makeReport(text, { published: '2026-05-06' })).document

/** speakers: content of each statement, spans joined. */
const said = (text: string): string[] =>
  document(text).statements.map(
    ({ speakers, content }) => `${speakers.join(', ')}: ${content.map((x) => x.text).join(' … ')}`,
  )

describe('what more was said', () => {
  it('runs on through "but that"', () => {
    expect(
      said(
        'Amira Osman, a spokeswoman for the militia, said advances had been halted but that fierce battles were raging.',
      ),
    ).toEqual(['Amira Osman: advances had been halted but that fierce battles were raging'])
  })

  it.each([
    [
      'The envoy said the road was open, adding that the bridge was not.',
      ['envoy: the road was open', 'envoy: that the bridge was not'],
    ],
    [
      '“The boys were under ten,” the envoy said, warning that a second flood would come.',
      ['envoy: “The boys were under ten,”', 'envoy: that a second flood would come'],
    ],
  ])('ends where his next saying begins: %s', (text, expected) => expect(said(text)).toEqual(expected))

  it('begins where a sentence begins that ends in ", he said"', () => {
    expect(said('After the war, Hala Orsal called for talks, and it was the queen who came, Amin Bahl said.')[0]).toBe(
      'Amin Bahl: After the war, Hala Orsal called for talks, and it was the queen who came',
    )
  })

  it('takes a quotation that stands alone after what somebody said', () => {
    expect(said('Hala Orsal said she would offer them tea. “I will listen to them. I believe in peace.”')).toEqual([
      'Hala Orsal: she would offer them tea … “I will listen to them. I believe in peace.”',
    ])
    expect(said('The road was shut. “I will listen to them. I believe in peace.”').join()).not.toContain('Hala')
  })

  it('closes a quotation before who said it where no mark does', () => {
    const { statements } = document('“They burned my house, Hala Orsal said. The army left the town on Monday.')
    expect(statements.map((s) => s.content.map((x) => x.text).join())).toEqual(['“They burned my house,'])
  })
})

describe('what nobody says', () => {
  it.each([
    'In what was seen as a last bid, troops stormed the town.',
    'The man was briefly listed in critical condition.',
    'Police identified the victim and took her home.',
    'The girl wrote a post on her page.',
    'The travelator allows visitors to reach the hill.',
    'The defending champions beat Vesk on Saturday.',
  ])('%s', (text) => expect(said(text)).toEqual([]))

  it('leaves "said some of the miners" a plain saying', () => {
    const text = 'Bahl said some of the miners came from the border to the north reiterating their demands.'
    expect(document(text).statements.map(({ cueLemma }) => cueLemma)).toContain('say')
  })
})

describe('whom quoted words mean', () => {
  it('pins no killing on whom the report told of before', () => {
    const text =
      'The government of Vesk said it had opened a bridge. Hala Orsal, a teacher, waited at the gate. “They killed my daughter,” she said.'
    const doc = document(text)
    expect(doc.mentions.find(({ head }) => doc.tokens[head]?.text === 'They')?.actor ?? null).toBeNull()
    expect(doc.statements.at(-1)?.speakers).toEqual(['Hala Orsal'])
  })
})

describe('who speaks through a paper', () => {
  it('is who spoke in it before', () => {
    const text = 'In a statement, the ministry said the bridge was open. According to the statement, nine people died.'
    expect(said(text)).toEqual(['ministry: the bridge was open', 'ministry: nine people died'])
    expect(said('According to the statement, nine people died.')).toEqual(['the statement: nine people died'])
  })

  it('is who denies a deed, within another’s word', () => {
    expect(
      said('According to the Orsal Post, Vesk denied carrying out a raid and said the attack was a crime.'),
    ).toContain('Vesk: carrying out a raid')
  })
})
