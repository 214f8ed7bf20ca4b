/** Actors into the lines of the lexicons they belong to. */

import type { CodebookLexicon } from '../../knowledge/codebook.js'
import { dictionaryWords } from '../../knowledge/dictionary-words.js'
import type { List } from '../left-out.js'
import type { Cells } from '../lexicon-files.js'
import { knownAs } from '../names/known-names.js'
import type { Actor, DatedMeaning } from './actors.js'

export interface ActorRow {
  readonly lexicon: CodebookLexicon
  readonly cells: Cells
}

/** The lines of an actor; none where ours say all already. A name of ours is not written again: its adjective is no alias of a state. */
export function rowsOf(actor: Actor, list: List): readonly ActorRow[] {
  const { joins, forms } = actor
  const dropped = (kept: DatedMeaning | null, reason: string): void => {
    for (const meaning of actor.meanings)
      if (meaning !== kept && (meaning.from !== null || meaning.to !== null || kept !== null))
        list({ ...actor.from, form: toldCode(meaning), reason })
  }
  const [name = ''] = forms
  const written = (joins ? forms.filter((form) => knownAs(form).length === 0) : forms).join('|')
  if (joins) {
    const lexicon = joins.lexicon as CodebookLexicon
    const id = `+${joins.id}`
    if (lexicon === 'officials') return officialRows(id, '', written, actor.meanings)
    dropped(null, 'our own line says what it is and when')
    if (written === '') return []
    if (lexicon === 'countries') return [{ lexicon, cells: { iso3: id, aliases: written } }]
    if (lexicon === 'peoples') return [{ lexicon, cells: { id, people: written } }]
    return [{ lexicon, cells: { id, forms: written } }]
  }
  const { id, meanings } = actor
  const last = meanings[meanings.length - 1]!
  switch (actor.kind) {
    case 'person':
      return officialRows(id, name, written, meanings)
    case 'body': {
      dropped(last, 'international bodies have one standing here')
      const kind = last.roles[0]?.kind ?? 'ngo'
      return [{ lexicon: 'igos', cells: { id, name, forms: written, kind, sector: last.sector.join('|') } }]
    }
    case 'medium':
      dropped(last, 'media have one standing here')
      return [{ lexicon: 'media', cells: { id, name, forms: written, kind: 'site', country: last.country ?? '' } }]
    case 'people': {
      dropped(last, 'peoples have one standing here')
      const adjectives = forms
        .filter((form) => dictionaryWords('origin-ending').some((ending) => form.endsWith(ending)))
        .map(singular)
      const cells = { id, name, adjectives: [...new Set(adjectives)].join('|'), people: written }
      return [{ lexicon: 'peoples', cells: { ...cells, kind: last.sector.includes('REL') ? 'religious' : 'ethnic' } }]
    }
    default:
      return meanings.map((meaning, at) => ({
        lexicon: 'groups',
        cells: {
          id,
          ...(at === 0 ? { name, forms: written } : {}),
          kind: groupKind(meaning),
          country: meaning.country ?? '',
          sector: meaning.sector.join('|'),
          from: meaning.from ?? '',
          to: meaning.to ?? '',
          note: meaning.code,
        },
      }))
  }
}

/** "NGAREB 2001-03-01 to 2004": a code with its days. */
const toldCode = ({ code, from, to }: DatedMeaning): string =>
  from === null && to === null ? code : `${code} ${from ?? ''} to ${to ?? ''}`

const singular = (form: string): string => form.replace(/s$/, '')

/** Bodies with a state stand among the groups, which have a column for it. */
function groupKind({ roles, sector }: DatedMeaning): string {
  const kind = roles[0]?.kind ?? ''
  if (kind === '' || kind === 'igo' || kind === 'ngo') return 'organisation'
  return kind === 'company' && sector.includes('GOV') ? 'ministry' : kind
}

const officialRows = (
  id: string,
  name: string,
  forms: string,
  meanings: readonly DatedMeaning[],
): readonly ActorRow[] =>
  meanings.map((meaning, at) => ({
    lexicon: 'officials',
    cells: {
      id,
      ...(at === 0 ? { name, forms } : {}),
      role: meaning.roles.find(({ noun }) => noun !== '')?.noun ?? 'official',
      body: meaning.body ?? '',
      country: meaning.country ?? '',
      sector: meaning.sector.join('|'),
      from: meaning.from ?? '',
      to: meaning.to ?? '',
      note: meaning.code,
    },
  }))
