/** Officers of state who are told without a country, and the country whose course they announce: "Foreign Minister Belir said Ruvonia would attend". */
import type { ActorRecord, ReadingRecord } from '../records/record.js'
import { nameKey } from './name-key.js'
import { holdsNationalOffice } from './telling-names.js'

/** Stances that are announced for one's own; of others it is also told what they are for and against. */
const OWN = new Set(['accepts', 'commits', 'conditional'])

/** A country, or the government of one: "his government" belongs to nobody else. */
const isState = ({ kind, part_of }: ActorRecord): boolean =>
  kind === 'country' || (kind === 'government' && part_of !== null)

/** Ids of the countries or governments that persons speak for, by the person's id: those of whose stances they alone tell, and of no other's. */
export function spokenFor({ actors, positions }: ReadingRecord): ReadonlyMap<string, string> {
  const byId = new Map(actors.map((actor) => [actor.id, actor]))
  const byName = new Map(actors.toReversed().map((actor) => [actor.name, actor]))
  const told = new Map<string, Set<string>>()
  for (const { party_id, stance, according_to } of positions) {
    const [source, another] = according_to
    const speaker = byName.get(source ?? '')
    const party = byId.get(party_id)
    if (another !== undefined || speaker === undefined || party === undefined) continue
    if (!OWN.has(stance) || !isState(party) || !isOfNoCountry(speaker)) continue
    told.set(speaker.id, (told.get(speaker.id) ?? new Set()).add(party.id))
  }
  return new Map([...told].flatMap(([speaker, parties]) => (parties.size === 1 ? [[speaker, [...parties][0]!]] : [])))
}

const isOfNoCountry = ({ name, kind, country, part_of, speaks_for, mentions }: ActorRecord): boolean =>
  kind === 'person' &&
  country === null &&
  part_of === null &&
  speaks_for === null &&
  holdsNationalOffice(
    mentions.map(({ text }) => text),
    nameKey(name),
  )
