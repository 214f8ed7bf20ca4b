import { describe, expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { read } from '../read.js'

const said = (text: string): string[] =>
  read(makeReport(text, { published: '2026-05-06' })).document.statements.map((s) =>
    [s.source, s.content].map((spans) => spans.map((x) => x.text).join(' … ')).join(' | '),
  )

describe('who stands in his own words', () => {
  it.each([
    [
      'A shell fell on the mill and hurt at least 40 clerks on Sunday the Kelmar Bureau for Civil Liberties said.',
      'the Kelmar Bureau for Civil Liberties | A shell fell on the mill and hurt at least 40 clerks on Sunday',
    ],
    [
      'Robbers shot three porters at a depot in the walled town of Kelmar on Tuesday medics said.',
      'medics | Robbers shot three porters at a depot in the walled town of Kelmar on Tuesday',
    ],
    [
      'The flood has forced three schools in the delta to shut the Kelmar Aid League (KAL) said.',
      'the Kelmar Aid League (KAL) | The flood has forced three schools in the delta to shut',
    ],
    [
      'According to reports scores of sailors have fled ports on the southern coast this month.',
      'reports | scores of sailors have fled ports on the southern coast this month',
    ],
    [
      '“Our gates stay shut to them” depot manager Lena Okafor told the paper.',
      'depot manager Lena Okafor | “Our gates stay shut to them”',
    ],
  ])('%s', (text, expected) => expect(said(text)).toContain(expected))

  it.each([
    ['The verdict drew jeers in Kelmar, denounced by dockers and bird watchers.', 'dockers'],
    ['The scheme is considered by the harbour board.', 'board'],
  ])('says nothing of himself: %s', (text, source) => {
    const lines = said(text)
    expect(lines).toHaveLength(1)
    for (const each of lines) expect(each.split(' | ')[1]).not.toContain(source)
  })
})

describe('a source that runs into its content', () => {
  it.each([
    ['According to Relief Watch UK director Asha Vale nine wells are dry.', 'nine wells are dry'],
    ['According to Relief Watch Kelmar coordinator Lena Okafor nine wells are dry.', 'nine wells are dry'],
    ['According to Kelmar News the army left the town.', 'the army left the town'],
  ])('is not cut within what tells who he is: %s', (text, content) => {
    const lines = said(text)
    expect(lines).toHaveLength(1)
    expect(lines[0]?.split(' | ')[1]).toBe(content)
  })
})

describe('who stands behind the cue, alone', () => {
  it.each([
    [
      'On Sunday two barns burned near the mill said the Kelmar Relief Society a British charity.',
      'the Kelmar Relief Society a British charity | On Sunday two barns burned near the mill',
    ],
    [
      'At least 20 clerks were hurt in the flood said the statement which gave no names.',
      'the statement which gave no names | At least 20 clerks were hurt in the flood',
    ],
    [
      'Kelmar Port will save dockers time and money, claimed the port authority.',
      'the port authority | Kelmar Port will save dockers time and money',
    ],
  ])('speaks: %s', (text, expected) => expect(said(text)).toEqual([expected]))

  it.each([
    ['The envoy praised the governor.', 'The envoy | the governor'],
    ['The miller confirmed the number of the dead.', 'The miller | the number of the dead'],
  ])('is told of: %s', (text, expected) => expect(said(text)).toEqual([expected]))

  it('is what a subject of its own says behind a side clause', () => {
    expect(said('Asked who fired the shots, the mayor said the army.')).toContain('the mayor | the army')
  })
})

describe('a source told by office and name', () => {
  const speaker = (text: string): readonly string[] | undefined =>
    read(makeReport(text, { published: '2026-05-06' })).document.statements[0]?.speakers
  it.each([
    ['"Our gates stay shut to them" said Vela Okafor director of the British Bureau for Human Rights.', 'Vela Okafor'],
    ["According to Marlow Locks' first selectman, Vela Okafor, ten dockers were aboard.", 'Vela Okafor'],
    ['The regional director of the bureau, Dr Vela Okafor, said four barns were dry.', 'Vela Okafor'],
    ['The Okafor campaign said four barns were dry.', 'The Okafor campaign'],
    ['The plan may face opposition from member states, who have refused to share the quay.', 'member states'],
    ['The pier is a buffer between the mill and neighbouring Ghana – which has threatened to close the port.', 'Ghana'],
    ['Boris Johnson spokesman says Russia attacked Ukraine.', 'Boris Johnson spokesman'],
    ['Imran Khan lawyer says the court was wrong.', 'Imran Khan lawyer'],
    ["Okafor's entourage said four barns were dry.", 'Okafor’s entourage'],
  ])('%s', (text, name) => expect(speaker(text)?.map((each) => each.replace("'", '’'))).toEqual([name]))
})
