import type {
  ActorRecord,
  ConditionRecord,
  EventRecord,
  FigureRecord,
  PlaceRecord,
  PositionRecord,
  ProposalRecord,
  RoundRecord,
  StatementRecord,
  TensionRecord,
  WordingRecord,
} from '../../records/record.js'
import { deed, deedAhead } from '../brief/deeds.js'
import { amount } from '../brief/figures.js'
import { listed, quotedWords, whenInWords } from '../brief/phrases.js'
import { VERB } from '../brief/said.js'
import type { Entry } from './entries.js'

/** A record in one line: what it holds in the program's words, and the report's words where those are the record. */
export const says = ({ list, record }: Entry): string => {
  switch (list) {
    case 'statements': {
      const { speakers, modality, content, cue_denied } = record as StatementRecord
      const who = speakers.length === 0 ? 'somebody' : listed(speakers.map(named))
      return `${who} ${VERB[modality]}${cue_denied ? ' (the saying itself is denied or left open)' : ''}: ${words(content)}`
    }
    case 'events': {
      const event = record as EventRecord
      const what = AFTERWARDS.has(event.status) ? deedAfterwards(event) : deedAhead(event)
      const type = event.type ?? event.plover ?? 'event'
      return `${what === '' ? type.toLowerCase() : what}: ${words(event.evidence.length > 0 ? event.evidence : [event.trigger])}`
    }
    case 'positions': {
      const { actor, stance, issue } = record as PositionRecord
      return `${actor} ${stance === 'conditional' ? 'makes a condition' : stance}: ${issue}`
    }
    case 'conditions': {
      const { holder, logic, antecedent, consequent } = record as ConditionRecord
      const who = holder === null ? '' : `${holder}: `
      return `${who}${words(consequent)} ${logic.replace('_', ' ')} ${words(antecedent)}`
    }
    case 'rounds': {
      const { label, status, venue, date } = record as RoundRecord
      return [label, status, venue ?? '', whenInWords(date)].filter((fact) => fact !== '').join(', ')
    }
    case 'proposals': {
      const { label, presented_by } = record as ProposalRecord
      return presented_by.length === 0 ? label : `${label}, from ${listed(presented_by)}`
    }
    case 'figures': {
      const figure = record as FigureRecord
      const metric = figure.metric === 'other' ? '' : ` ${figure.metric.replaceAll('_', ' ')}`
      const whose = figure.according_to.map(named)
      return `${amount(figure)}${metric}${figure.population === null ? '' : `, ${figure.population}`}, according to ${listed(whose)}`
    }
    case 'tensions':
      return (record as TensionRecord).note
    case 'wording': {
      const { span, voice, speaker } = record as WordingRecord
      return `${words([span])}, ${voice === 'quoted' ? (speaker ?? 'quoted') : 'the report’s own'}`
    }
    case 'actors':
      return (record as ActorRecord).name
    case 'places': {
      const { name, kind } = record as PlaceRecord
      return `${name}, ${kind.replaceAll('_', ' ')}`
    }
  }
}

/** What an event's status adds to a deed that is told as past. */
const AFTERWARDS: ReadonlyMap<EventRecord['status'], string> = new Map([
  ['occurred', ''],
  ['ongoing', ' (going on)'],
  ['undated_past', ' (at a time not stated)'],
  ['denied', ' (denied)'],
])

const deedAfterwards = (event: EventRecord): string => {
  const what = deed(event)
  return what === '' ? '' : `${what}${AFTERWARDS.get(event.status) ?? ''}`
}

const named = (name: string): string => (name === 'report' ? 'the report' : name)

const words = (spans: readonly { readonly text: string }[]): string =>
  spans.length === 0 ? 'not stated' : quotedWords(spans.map(({ text }) => text))
