import { describe, expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import type { Statement } from '../model.js'
import { read } from '../read.js'

const statements = (text: string): readonly Statement[] =>
  read(makeReport(text, { published: '2026-05-06' })).document.statements

/** source | cue | content of each statement, spans joined. */
const told = (text: string): string[] =>
  statements(text).map((s) =>
    [s.source, s.cue, s.content].map((spans) => spans.map((x) => x.text).join(' … ')).join(' | '),
  )

describe('who says what', () => {
  it('takes a clause after, with and without "that"', () => {
    expect(told('The army said its troops had left the town.')).toEqual([
      'The army | said | its troops had left the town',
    ])
    expect(told('The ministry has confirmed that the bridge was hit.')).toEqual([
      'The ministry | has confirmed | that the bridge was hit',
    ])
  })

  it('takes a clause before the cue', () => {
    expect(told('The bridge was destroyed on Monday, the governor told reporters.')).toEqual([
      'the governor | told | The bridge was destroyed on Monday',
    ])
  })

  it.each([
    ['Four barns have reportedly burned and clerks say two more are dry.', 'Four barns have … burned'],
    ['He got land from the miller, who reportedly saw him as a brother.', 'who … saw him as a brother'],
  ])('takes one clause with "reportedly": %s', (text, content) => {
    const found = statements(text).find(({ made }) => made.rule === 'reported-adverb')
    expect(found?.content.map((x) => x.text).join(' … ')).toBe(content)
  })

  it('makes nobody a link to himself', () => {
    const found = statements('The envoy said on Monday he had told the miller that the road was open.')
    const inner = found.find(({ cueLemma }) => cueLemma === 'tell')
    expect(inner?.speakers).toEqual(['envoy'])
    expect(inner?.chain).toHaveLength(2)
  })

  it('splits a content into which the cue is set', () => {
    const [s] = statements('The towns, residents said, were emptied within hours.')
    expect(s?.source.map((x) => x.text)).toEqual(['residents'])
    expect(s?.content.map((x) => x.text).join(' ')).toContain('were emptied within hours')
    expect(s?.content.some((x) => x.text.includes('residents'))).toBe(false)
  })

  it('reads "according to" wherever it stands', () => {
    expect(told('Shelling killed nine people, according to the health office.')).toEqual([
      'the health office | according to | Shelling killed nine people',
    ])
    const [s] = statements('According to two diplomats, the envoy will leave on Friday.')
    expect(s?.source[0]?.text).toBe('two diplomats')
    expect(s?.content[0]?.text).toBe('the envoy will leave on Friday')
  })

  it.each([
    ['Rebels reportedly left the town.', 'unattributed reports'],
    ['It was reported that rebels had left the town.', 'unattributed reports'],
    ['The rebels were accused of burning the town.', 'unattributed accusers'],
    ['The rebels are expected to leave the town.', 'unattributed expectations'],
    ['Speculation is rife that rebels will leave the town.', 'unattributed speculation'],
  ])('describes what nobody is named for: %s', (text, described) => {
    const [s] = statements(text)
    expect([s?.speakers, s?.source, s?.anonymous, s?.chain.at(-1)]).toEqual([
      [described],
      [],
      true,
      { actors: [], described },
    ])
  })

  it('gives a quotation to its cue before, after and over a sentence end', () => {
    const [s] = statements('“We will not sign this text,” the negotiator told reporters.')
    expect(s?.quoteType).toBe('direct')
    expect(s?.source[0]?.text).toBe('the negotiator')
    const [t] = statements('“We are ready,” the envoy said. “The road is open.”')
    expect(t?.content.map((x) => x.text).join(' ')).toContain('The road is open')
  })

  it('tells mixed from direct and indirect', () => {
    expect(statements('The minister said the plan was “dead on arrival” and left.')[0]?.quoteType).toBe('mixed')
    expect(statements('The minister said the plan was dead.')[0]?.quoteType).toBe('indirect')
  })

  it('leaves the saying of a second speaker out of the content of the first', () => {
    const all = statements('The government said it would send a delegation, but the movement demanded a written plan.')
    expect(all.map((s) => s.source[0]?.text)).toEqual(['The government', 'the movement'])
    expect(all[0]?.content.some((x) => x.text.includes('demanded'))).toBe(false)
  })

  it('links a chain outermost first, the report being the first link', () => {
    const all = statements('The agency reported that officials said the crossing had closed.')
    const inner = all.find((s) => s.source[0]?.text === 'officials')
    expect(inner?.within).not.toBeNull()
    expect(inner?.chain).toHaveLength(3)
    expect(inner?.chain[0]?.described).toBe('report')
  })

  it('has who quotes a speaker between the report and him', () => {
    const chainIn = (text: string) =>
      read(makeReport(text)).record.statements[0]?.source_chain.map(({ names }) => names[0])
    expect(chainIn('The Northern Agency quoted the Interior Ministry as saying that six people were killed.')).toEqual([
      undefined,
      'Northern Agency',
      'Interior Ministry',
    ])
    expect(chainIn('The general was quoted by Reuters as saying that his troops would hold the line.')).toEqual([
      undefined,
      'Reuters',
      'general',
    ])
  })

  it('says how the source holds it', () => {
    const modality = (text: string) => statements(text)[0]?.modality
    expect(modality('The army said it would not attend the talks.')).toBe('negated')
    expect(modality('The president vowed to respond to the attack.')).toBe('planned')
    expect(modality('The movement demanded a full withdrawal.')).toBe('requested')
    expect(modality('The envoy said a deal was still possible.')).toBe('possible')
    expect(modality('The general said the war can only end when the siege is lifted.')).toBe('conditional')
    expect(modality('The governor accused the militia of burning the village.')).toBe('alleged')
  })

  it.each([
    ['The army has not acknowledged any deaths in the raid.', 'negated'],
    ['The police did not confirm that the road was closed.', 'negated'],
    ['The minister did not deny that 30 soldiers were captured.', 'possible'],
  ])('asserts nothing that somebody has not said: %s', (text, expected) => {
    expect(read(makeReport(text)).record.statements[0]?.modality).toBe(expected)
  })

  it('marks a saying that is itself denied', () => {
    expect(statements('The ministry did not say that the road was closed.')[0]?.cueDenied).toBe(true)
  })

  it('knows a name that looks like a verb, and verbs that say something only with a clause', () => {
    expect(told('Salim bin Said met the envoy on Monday.')).toEqual([])
    expect(told('The queen ruled the island for 30 years.')).toEqual([])
    expect(told('The court ruled that the island was hers.')).toEqual(['The court | ruled | that the island was hers'])
  })

  it("does not take the speaker's own hedges for reported words", () => {
    expect(statements('We think the road is open.')).toEqual([])
    expect(statements('It is wrong to suggest that the road is open.')).toEqual([])
  })

  it.each([
    ['a happening says nothing', 'The siege persuaded the governor to leave.', []],
    ['nor does it show', 'The raids showed that the fort was weak.', []],
    ['a study does', 'The study showed that the fort was weak.', ['The study | showed | that the fort was weak']],
    ['the report hedges for itself', 'The truce seems to have failed.', []],
    ['what the report points at says nothing', 'This shows that the army has left the town.', []],
    ['norms say nothing', 'The road was built according to the norms of the council.', []],
    ['anyone is nobody', 'One must not forget that the road was closed.', []],
    [
      'one of several is somebody',
      'One of the ministers said the road was closed.',
      ['One of the ministers | said | the road was closed'],
    ],
    [
      'how a source wants to be called is not what it says',
      'The official, who asked not to be named, said the road was closed.',
      ['The official, who asked not to be named | said | the road was closed'],
    ],
    [
      'a number that opens what is said is no part of the saying',
      'The mayor said about 200 men had left.',
      ['The mayor | said | about 200 men had left'],
    ],
    ['nor is a share', 'She said half of the men had left.', ['She | said | half of the men had left']],
    ['what is spoken of is', 'He said of the raid that it was wrong.', ['He | said of | the raid that it was wrong']],
  ])('knows what only looks like a saying: %s', (_, text, expected) => {
    expect(told(text)).toEqual(expected)
  })

  it('mirrors when the parties change places', () => {
    const text = (a: string, b: string) => `${a} said ${b} had broken the truce, while ${b} said ${a} had fired first.`
    const swap = (s: string) => s.replaceAll('Arland', '#').replaceAll('Beland', 'Arland').replaceAll('#', 'Beland')
    expect(told(text('Arland', 'Beland')).map(swap)).toEqual(told(text('Beland', 'Arland')))
  })
})
