import type { CodebookMark } from '../knowledge/codebook.js'
import type { Derivation, TalksDocument, When } from '../model.js'
import { type Span, spanOf } from '../span.js'
import { partyBehind } from '../talks/rounds/parties.js'
import type { ReadingRecord, Sourced } from './record.js'

/** The flat record of a finished document: word indexes become spans, actor and statement indexes become ids and names. */
export const toRecord = (doc: TalksDocument, codebook: CodebookMark | null): ReadingRecord => {
  const { report, actors, places, statements, tokens } = doc
  const { text } = report

  const words = (first: number, last: number): Span =>
    spanOf(text, tokens[first]?.start ?? 0, tokens[last - 1]?.end ?? tokens[first]?.end ?? 0)
  const idOf = (actor: number): string => actors[actor]?.id ?? ''
  const nameOf = (actor: number): string => actors[actor]?.name ?? ''
  const statementId = (statement: number | null): string | null =>
    statement === null ? null : (statements[statement]?.id ?? null)
  const placeName = (place: number | null): string | null => (place === null ? null : (places[place]?.name ?? null))

  return {
    report: {
      id: report.id,
      title: report.title ?? headlineOf(doc),
      publisher: report.publisher ?? doc.dateline?.publisher?.text ?? null,
      published: report.published,
      published_basis: report.publishedBasis,
      language: report.language,
      length: text.length,
      codebook,
      text,
    },
    sentences: doc.sentences.map(({ index, start, end, kind }) => ({ number: index + 1, start, end, kind })),
    actors: actors.map((actor) => ({
      ...sourced(actor),
      name: actor.name,
      aliases: actor.aliases,
      kind: actor.kind,
      country: actor.country,
      sector: actor.sector,
      part_of: actor.partOf,
      speaks_for: actor.speaksFor,
      anonymous: actor.anonymous,
      mentions: actor.mentions.flatMap((id) => {
        const mention = doc.mentions[id]
        return mention === undefined ? [] : [words(mention.first, mention.last)]
      }),
      resolved_by: actor.resolvedBy,
    })),
    places: places.map((place) => ({
      ...sourced(place),
      name: place.name,
      kind: place.kind,
      country: place.country,
      lat: place.lat,
      lon: place.lon,
      where_prec: place.wherePrec,
      inside: place.inside,
      mentions: place.mentions.map(({ first, last }) => words(first, last)),
    })),
    dates: doc.dates.map(({ span, rule, ...date }) => ({ ...when(date), span, rule })),
    statements: statements.map((statement) => ({
      ...sourced(statement),
      source_chain: statement.chain.map((link) => ({
        actors: link.actors.map(idOf),
        names: link.actors.map(nameOf),
        described: link.described,
      })),
      speakers: statement.speakers,
      source: statement.source,
      cue: statement.cue,
      content: statement.content,
      quote_type: statement.quoteType,
      modality: statement.modality,
      said_on: statement.saidOn,
      anonymous: statement.anonymous,
      cue_denied: statement.cueDenied,
      within: statementId(statement.within),
    })),
    events: doc.events.map((event) => ({
      ...sourced(event),
      type: event.type,
      plover: event.plover,
      mode: event.mode,
      contexts: event.contexts,
      cameo: event.cameo,
      status: event.status,
      actors: event.actors.map(nameOf),
      actor_ids: event.actors.map(idOf),
      recipients: event.recipients.map(nameOf),
      recipient_ids: event.recipients.map(idOf),
      date: event.date,
      place: placeName(event.place),
      place_id: event.place === null ? null : (places[event.place]?.id ?? null),
      according_to: event.accordingTo,
      statement: statementId(event.statement),
      trigger: event.trigger,
      evidence: event.evidence,
      same_as: event.sameAs,
    })),
    positions: doc.positions.map((position) => {
      const party = partyBehind(doc, position.actor)
      return {
        ...sourced(position),
        actor: nameOf(position.actor),
        actor_id: idOf(position.actor),
        party: nameOf(party),
        party_id: idOf(party),
        issue: position.issue,
        issue_code: position.issueCode,
        stance: position.stance,
        according_to: position.accordingTo,
        statement: statementId(position.statement),
        evidence: position.evidence,
      }
    }),
    conditions: doc.conditions.map((condition) => ({
      ...sourced(condition),
      kind: condition.kind,
      logic: condition.logic,
      holder: condition.holder === null ? null : nameOf(condition.holder),
      holder_id: condition.holder === null ? null : idOf(condition.holder),
      antecedent: condition.antecedent,
      consequent: condition.consequent,
      according_to: condition.accordingTo,
      state: condition.state,
      evidence: condition.evidence,
    })),
    rounds: doc.rounds.map((round) => ({
      ...sourced(round),
      label: round.label,
      date: round.date,
      venue: round.venue,
      format: round.format,
      status: round.status,
      participants: round.participants.map(({ actor, attendance, accordingTo, evidence }) => ({
        actor: nameOf(actor),
        actor_id: idOf(actor),
        attendance,
        according_to: accordingTo,
        evidence,
      })),
      third_parties: round.thirdParties.map(({ actor, role, evidence }) => ({
        actor: nameOf(actor),
        actor_id: idOf(actor),
        role,
        evidence,
      })),
      evidence: round.evidence,
    })),
    proposals: doc.proposals.map((proposal) => ({
      ...sourced(proposal),
      label: proposal.label,
      presented_by: proposal.presentedBy.map(nameOf),
      presented_to: proposal.presentedTo.map(nameOf),
      date: proposal.date,
      based_on: proposal.basedOn,
      components: proposal.components,
      acceptance: proposal.acceptance.map(({ actor, stance, accordingTo, evidence }) => ({
        actor: nameOf(actor),
        actor_id: idOf(actor),
        stance,
        according_to: accordingTo,
        evidence,
      })),
      evidence: proposal.evidence,
    })),
    figures: doc.figures.map((figure) => ({
      ...sourced(figure),
      metric: figure.metric,
      low: figure.low,
      best: figure.best,
      high: figure.high,
      qualifier: figure.qualifier,
      population: figure.population,
      perpetrator: figure.perpetrator === null ? null : nameOf(figure.perpetrator),
      place: placeName(figure.place),
      period: figure.period,
      cumulative: figure.cumulative,
      according_to: figure.accordingTo,
      span: figure.span,
      evidence: figure.evidence,
    })),
    tensions: doc.tensions.map(({ made, ...tension }) => ({ ...sourced({ id: tension.id, made }), ...tension })),
    wording: doc.wording.map(({ made, ...wording }) => ({ ...sourced({ id: wording.id, made }), ...wording })),
    notices: doc.notices,
  }
}

const sourced = (record: { readonly id: string; readonly made: Derivation }): Sourced => ({
  id: record.id,
  rule: record.made.rule,
  known: record.made.known,
})

const when = ({ from, to, prec, basis }: When): When => ({ from, to, prec, basis })

const headlineOf = (doc: TalksDocument): string | null => {
  const lines = doc.sentences.filter((sentence) => sentence.kind === 'headline')
  const words = lines.map(({ start, end }) => doc.report.text.slice(start, end).trim())
  return (
    words.find(
      (line) =>
        !isAddress(line) &&
        !doc.dates.some(({ span }) => line.startsWith(span.text) && span.text.length >= line.length - 1),
    ) ?? null
  )
}

/** A web address above the text is where it was found, not what it is called. */
const isAddress = (line: string): boolean => /^(?:https?:\/\/|www\.)\S+$/.test(line)
