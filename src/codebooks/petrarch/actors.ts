/** Actor entries into lines of our lexicons: what each is, which of its forms may stand there, and from when to when it was what. */
import { knownActor } from '../../knowledge/known-actors.js'
import type { KnownName } from '../../knowledge/names.js'
import type { List } from '../left-out.js'
import { type Bearers, bearersOf } from '../names/bearers.js'
import { faultOfForm } from '../names/form-faults.js'
import { freeId, slug } from '../names/ids.js'
import { knownAs } from '../names/known-names.js'
import { type ActorKindOfEntry, kindOfEntry } from './actor-kind.js'
import { type CodeMeaning, codeMeaning } from './codes.js'
import type { ActorEntry, DatedCode } from './dictionary.js'
import { spellings } from './forms.js'

/** What an actor was for a time. */
export interface DatedMeaning extends CodeMeaning {
  readonly from: string | null
  readonly to: string | null
}

/** An actor out of one entry, or of several with the same name. */
export interface Actor {
  readonly kind: Exclude<ActorKindOfEntry, 'teaching'>
  readonly id: string
  /** Our line that this is one more of, or null. */
  readonly joins: Pick<KnownName, 'lexicon' | 'id'> | null
  readonly forms: readonly string[]
  readonly meanings: readonly DatedMeaning[]
  /** Where it stands first, for what is listed of it. */
  readonly from: { readonly file: string; readonly line: number; readonly entry: string }
}

/** An entry with what is known of it before its forms are weighed against those of others. */
interface Candidate {
  readonly entry: ActorEntry
  readonly kind: Actor['kind']
  readonly key: string
  readonly forms: readonly { readonly text: string; readonly line: number }[]
  readonly meanings: readonly DatedMeaning[]
}

export interface ActorsTaken {
  readonly actors: readonly Actor[]
  /** Entries that came through, and those of them that are lines of ours, by file. */
  readonly through: ReadonlyMap<string, number>
  readonly ours: ReadonlyMap<string, number>
}

export function takeActors(entries: readonly ActorEntry[], list: List): ActorsTaken {
  const candidates = entries.flatMap((entry) => {
    const candidate = candidateOf(entry, list)
    return candidate === null ? [] : [candidate]
  })
  const bearers = bearersOf(
    candidates.map(({ kind, key, forms }) => {
      const texts = forms.map(({ text }) => text)
      return { key, name: texts[0]!, forms: texts, isPerson: kind === 'person' }
    }),
  )
  const actors = new Map<string, Actor>()
  const ids = new Set<string>()
  const through = new Map<string, number>()
  const ours = new Map<string, number>()
  for (const candidate of candidates) {
    const { entry, kind, key } = candidate
    const forms = formsOf(candidate, bearers, list)
    if (forms === null) continue
    through.set(entry.file, (through.get(entry.file) ?? 0) + 1)
    if (forms.joins) ours.set(entry.file, (ours.get(entry.file) ?? 0) + 1)
    const before = actors.get(key)
    actors.set(key, {
      kind,
      id: before?.id ?? freeId(forms.kept[0] ?? key, ids),
      joins: before?.joins ?? forms.joins,
      forms: [...new Set([...(before?.forms ?? []), ...forms.kept])],
      meanings: joined(before?.meanings ?? [], candidate.meanings),
      from: before?.from ?? { file: entry.file, line: entry.line, entry: entry.forms[0].text },
    })
  }
  return { actors: [...actors.values()], through, ours }
}

function candidateOf(entry: ActorEntry, list: List): Candidate | null {
  const head = entry.forms[0].text
  const tell = (form: string, reason: string): null => {
    list({ file: entry.file, line: entry.line, entry: head, form, reason })
    return null
  }
  if (entry.codes.length === 0) return tell('', 'no code')
  const meanings = entry.codes.flatMap((dated) => {
    const meaning = meaningOf(dated, entry)
    if (meaning === null && entry.codes.length > 1) tell(dated.code, 'a code nobody knows')
    return meaning === null ? [] : [meaning]
  })
  if (meanings.length === 0) return tell('', `a code nobody knows: ${entry.codes.map(({ code }) => code).join(', ')}`)
  const acting = meanings.filter((meaning) => meaning.head !== 'none')
  if (acting.length === 0) return tell('', 'no actor to its authors')
  const kind = kindOfEntry(entry, acting)
  if (kind === 'teaching') return tell('', 'a teaching, which does nothing itself')
  const forms = spellings(entry, kind)
  if (forms.length === 0) return tell('', 'only titles, without a name')
  return { entry, kind, key: `${kind} ${slug(forms[0]!.text)}`, forms, meanings: acting }
}

function meaningOf({ code, from, to }: DatedCode, { kind }: ActorEntry): DatedMeaning | null {
  const meaning = codeMeaning(code, kind)
  // A dictionary of peoples or faiths has codes of its own.
  return meaning.head === 'unknown' && kind === 'actors' ? null : { ...meaning, from, to }
}

/** Which lexicons an entry of a kind may be a line of. */
const HOMES: Readonly<Record<Actor['kind'], readonly KnownName['lexicon'][]>> = {
  state: ['countries'],
  person: ['officials'],
  group: ['groups', 'igos', 'media'],
  body: ['igos', 'groups', 'media'],
  medium: ['media', 'groups', 'igos'],
  people: ['peoples'],
}

/** The forms an entry may keep, and the line of ours it is; null when nothing of it can come through, which is listed. */
function formsOf(
  candidate: Candidate,
  bearers: Bearers,
  list: List,
): { readonly kept: readonly string[]; readonly joins: Actor['joins'] } | null {
  const { entry, kind, key, forms } = candidate
  const head = entry.forms[0].text
  const joins = ownLine(candidate)
  const own = new Set(joins === null ? [] : [`${joins.lexicon} ${joins.id}`])
  const faults = forms.map(
    ({ text }) => faultOfForm(text, kind === 'person', key, bearers, own) ?? stateFault(text, kind, joins),
  )
  const kept = forms.filter((_, at) => faults[at] === null).map(({ text }) => text)
  if (kept.length === 0) {
    list({ file: entry.file, line: entry.line, entry: head, form: '', reason: faults[0] ?? 'no form of it may stand' })
    return null
  }
  if (kind === 'state' && joins === null) {
    list({
      file: entry.file,
      line: entry.line,
      entry: head,
      form: '',
      reason: 'a state, territory or place that we have no line of',
    })
    return null
  }
  for (const [at, { text, line }] of forms.entries()) {
    const reason = faults[at]
    if (reason) list({ file: entry.file, line, entry: head, form: text, reason })
  }
  return { kept, joins }
}

/** The line of ours that an entry is: its name says so, or another of its names of several words. */
function ownLine({ kind, forms, meanings }: Candidate): Actor['joins'] {
  for (const [at, { text }] of forms.entries()) {
    if (at > 0 && !text.includes(' ')) continue
    const found = knownAs(text).find(
      ({ lexicon, id, as }) =>
        HOMES[kind].includes(lexicon) &&
        as !== 'capital' &&
        (kind !== 'state' || meanings.some(({ country, code }) => country === id || code.includes(id))),
    )
    if (found) return { lexicon: found.lexicon, id: found.id }
  }
  return null
}

/** Letters in which a form must begin as the state's name does to be a spelling of it. */
const ALIKE = 4

/** Under a state the dictionaries list its towns and provinces: only what looks like its name is taken. */
function stateFault(form: string, kind: Actor['kind'], joins: Actor['joins']): string | null {
  if (kind !== 'state' || joins === null) return null
  const names = (knownActor(joins, null)?.aliases ?? []).map((name) => name.toLowerCase())
  const words = form.toLowerCase().split(' ')
  const alike = names.some(
    (name) =>
      (name.length > ALIKE && form.toLowerCase().includes(name)) ||
      words.some((word) => word.length >= ALIKE && name.startsWith(word.slice(0, ALIKE))),
  )
  return alike || knownAs(form).length > 0 ? null : 'may be a place in the state'
}

/** Codes of two entries of one actor, each once; what has no day holds last, when nothing dated does. */
function joined(before: readonly DatedMeaning[], more: readonly DatedMeaning[]): readonly DatedMeaning[] {
  const same = (a: DatedMeaning, b: DatedMeaning): boolean => a.code === b.code && a.from === b.from && a.to === b.to
  const all = [...before]
  for (const meaning of more) if (!all.some((other) => same(other, meaning))) all.push(meaning)
  const isDated = ({ from, to }: DatedMeaning): boolean => from !== null || to !== null
  return [...all.filter(isDated), ...all.filter((meaning) => !isDated(meaning))]
}
