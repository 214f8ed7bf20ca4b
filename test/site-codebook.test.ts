import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ABOUT, codebook, misreadings, termFiles, valuesAt } from '../site/codebook.mjs'
import { openCodebook, read } from '../src/index.js'
import { eventCandidates } from '../src/knowledge/event-rules.js'
import { eventTurns } from '../src/knowledge/event-turns.js'
import type { ReadingRecord } from '../src/records/record.js'
import { FIELDS } from '../src/review/fields.js'
import { REVIEWED } from '../src/review/lists.js'
import { root } from './sources.js'

const files = termFiles()
const invented = openCodebook(join(root, 'examples/darvela-codebook'))
const readOne = (text: string): ReadingRecord => read(text, { ...ABOUT, codebook: invented })
const termsAt = (list: string, path: string): readonly string[] =>
  files.filter((file) => file.list === list).flatMap((file) => Object.keys(file.vocabularies?.[path]?.terms ?? {}))

/** Fields that every record has; they stand in a file of their own. */
const COMMON = ['id', 'rule', 'known']

describe('the codebook of the site', () => {
  it('reads each example as its term says', { timeout: 120_000 }, () => {
    expect(codebook(readOne).faults).toEqual([])
  })

  it.each(REVIEWED)('defines every word of the vocabularies of %s', (list) => {
    const wanted = FIELDS[list].flatMap(({ name, words }) => (words === null ? [] : [[name, words] as const]))
    const PATHS: Readonly<Record<string, string>> = {
      participants: 'participants.attendance',
      third_parties: 'third_parties.role',
      acceptance: 'acceptance.stance',
    }
    for (const [name, words] of wanted)
      expect([...termsAt(list, PATHS[name] ?? name)].sort(), name).toEqual([...words].sort())
  })

  it('defines every mode and context that a rule gives', () => {
    const rules = Object.values(eventCandidates()).flatMap((byWord) =>
      [...byWord.values()].flat().map(({ rule }) => rule),
    )
    const modes = [...rules, ...eventTurns()].flatMap(({ plover, mode }) =>
      mode === null ? [] : [`${plover} ${mode}`],
    )
    expect([...termsAt('events', 'mode')].sort()).toEqual([...new Set(modes)].sort())
    const contexts = rules.flatMap((rule) => rule.contexts)
    expect([...termsAt('events', 'contexts')].sort()).toEqual([...new Set(contexts)].sort())
  })

  it('defines every field of the record', () => {
    const everything = readOne(EVERY_LIST)
    for (const [list, found] of Object.entries(everything)) {
      const [first] = [found].flat() as readonly object[]
      expect(first, `a record of ${list}`).toBeDefined()
      const given = files.filter((file) => file.list === list).flatMap((file) => Object.keys(file.fields ?? {}))
      const wanted = [...new Set([...Object.keys(first!), ...(list === 'events' ? COMMON : [])])]
      const own =
        list === 'events' || list === 'report' || list === 'notices'
          ? wanted
          : wanted.filter((name) => !COMMON.includes(name))
      expect([...given].sort(), list).toEqual([...own].sort())
    }
  })

  it('gives each term a meaning and two examples, but those no text is read as', () => {
    const terms = files.flatMap((file) => [
      ...Object.values(file.vocabularies ?? {}).flatMap(({ terms }) => Object.entries(terms)),
      ...Object.entries(file.fields ?? {}),
    ])
    const short = terms.filter(([, { examples = [] }]) => examples.length !== 2 && examples.length !== 0)
    expect(short.map(([term]) => term)).toEqual([])
    expect(terms.filter(([, { means }]) => means === '').map(([term]) => term)).toEqual([])
    const unread = terms.filter(([, { examples = [] }]) => examples.length === 0).map(([term]) => term)
    expect(unread).toEqual(UNREAD)
  })
})

describe('known misreadings', () => {
  it.each(misreadings())('$text', ({ text, list, path, gives }) => {
    // When this fails because the sentence is read as it is meant, take it out of site/misreadings.yml.
    expect(valuesAt(readOne(text), list, path)).toEqual(gives)
  })
})

/** Terms no text is read as: set by people, or allowed by the record's shape and given by no rule so far. */
const UNREAD = ['document', 'coreference', 'met', 'lapsed', 'demands', 'offers', 'expects']

/** A report with at least one record of every list. */
const EVERY_LIST = `Imara Soltess, the Meridovan envoy, met the Darvelan president in Geneva on Monday.

Darvela said the raid had killed 12 villagers. The movement said the raid had killed 40 villagers.

The Kestrel Brigades demanded a permanent ceasefire. The Kestrel Brigades will disarm only if the prisoners are freed.

Meridova presented a written proposal to Darvela on Thursday. “They carried out a massacre in the valley,” the mayor said.

There was an attack.
`
