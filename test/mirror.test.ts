import { describe, expect, it } from 'vitest'
import { read } from '../src/index.js'

/**
 * Neutrality as a property: the same text with the two sides' names exchanged gives the same record with them exchanged.
 * The pairs are states of like standing in the lexicon, as name, adjective and people.
 */
const PAIRS = [
  { a: ['India', 'Indian', 'Indians'], b: ['Pakistan', 'Pakistani', 'Pakistanis'] },
  { a: ['Armenia', 'Armenian', 'Armenians'], b: ['Azerbaijan', 'Azerbaijani', 'Azerbaijanis'] },
] as const

const SENTENCES = [
  'A said it would not attend the talks with B.',
  'A attacked B on Monday.',
  'B was attacked by A.',
  'A-ish forces shelled positions held by B-ish troops.',
  'A and B signed a ceasefire agreement.',
  'A accused B of violating the truce.',
  'B denied that its army had fired on A-ish villages.',
  'A demanded that B withdraw its troops from the valley.',
  'A threatened to strike B if the talks failed.',
  'A will send a delegation to Thursday’s talks, but B has declined to attend.',
  'B-ish officials said A-ish strikes killed 14 people.',
  'At least 30 A-ish soldiers were killed in clashes with B-ish forces.',
  'A released 20 B-ish prisoners on Sunday.',
  'B rejected a proposal presented by A.',
  'A expelled two B-ish diplomats.',
  'The B-ish foreign minister met his A-ish counterpart in Geneva.',
  'A imposed sanctions on B.',
  'A says it will only agree to a pause if B releases the captives.',
  '“B has broken every promise,” an A-ish negotiator said.',
  'According to A, B opened fire first.',
] as const

const REPORTS = [
  `A and B will hold indirect talks in Geneva on Thursday, mediators said.

A-ish officials said a delegation would travel on Wednesday. B said it would not attend unless A withdraws its troops from the border.

B-ish forces shelled two villages overnight, killing at least 12 people, according to A-ish health officials. B denied the attack and accused A of firing first.

“We want an agreement to end the war,” an A-ish negotiator told reporters.`,
  `B has rejected a ceasefire proposal that A accepted last week, two diplomats said on Friday.

The A-ish defence ministry said its troops had struck 20 military targets in B. The B-ish defence ministry said 8 soldiers were wounded.

A demanded the release of 40 prisoners in exchange for a withdrawal. B said it was ready to begin discussions.`,
] as const

type Side = readonly [name: string, adjective: string, people: string]

const told = (template: string, a: Side, b: Side): string =>
  template.replace(/\b([AB])(-ish)?\b/g, (_, side: string, ish?: string) => (side === 'A' ? a : b)[ish ? 1 : 0])

/** What the record says, without offsets and ids, the names of the sides turned into letters. */
const gist = (text: string, a: Side, b: Side): unknown => {
  const record = read(text, { published: '2026-05-06' })
  const plain = {
    statements: record.statements.map((s) => [
      s.speakers,
      s.cue.map((x) => x.text),
      s.content.map((x) => x.text),
      s.modality,
      s.quote_type,
    ]),
    events: record.events.map((e) => [
      e.plover,
      e.mode,
      e.status,
      e.actors,
      e.recipients,
      e.according_to,
      e.trigger.text,
      e.date?.from,
      e.place,
    ]),
    figures: record.figures.map((f) => [f.metric, f.low, f.best, f.high, f.according_to, f.population]),
    conditions: record.conditions.map((c) => [
      c.kind,
      c.logic,
      c.holder,
      c.antecedent.map((x) => x.text),
      c.consequent.map((x) => x.text),
    ]),
    positions: record.positions.map((p) => [p.actor, p.stance, p.issue]),
    rounds: record.rounds.map((r) => [r.label, r.status, r.participants.map((p) => [p.actor, p.attendance])]),
  }
  // Longest first, so that "Indians" is not taken for "Indian" and an s.
  const letters = [
    ...a.map((form, at) => [form, `A${at}`] as const),
    ...b.map((form, at) => [form, `B${at}`] as const),
  ].sort((x, y) => y[0].length - x[0].length)
  const text_ = letters.reduce((json, [form, letter]) => json.replaceAll(form, letter), JSON.stringify(plain, null, 1))
  return JSON.parse(text_)
}

describe.each(PAIRS)('the record is mirrored when $a.0 and $b.0 change places', ({ a, b }) => {
  it.each([...SENTENCES, ...REPORTS].map((text) => [text.slice(0, 60), text] as const))('%s', (_, template) => {
    // Read once as it stands and once with the sides exchanged; in both, the side called A in the template comes out as A.
    expect(gist(told(template, a, b), a, b)).toEqual(gist(told(template, b, a), b, a))
  })
})
