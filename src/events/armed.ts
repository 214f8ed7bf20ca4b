/** Who bears arms, by PLOVER's sectors, and who is known by an attack alone. */
import { wordClass } from '../knowledge/event-words.js'
import type { Actor, MentionedDocument } from '../model.js'
import { lemmaOf } from './words.js'

/** Soldiers, rebels, paramilitaries, unidentified armed men: who fights in a war. */
export const isFighter = ({ kind, sector }: Actor): boolean =>
  kind === 'armed_group' || sector.some((each) => FIGHTING.has(each))

/** Fighters, police and secret services: who bears arms by trade. */
export const isArmed = (actor: Actor): boolean => isFighter(actor) || actor.sector.some((each) => LAWFUL.has(each))

/** An army or a police force, or somebody of one. */
export const isForce = ({ sector }: Actor): boolean => sector.includes('MIL') || sector.includes('COP')

/** "the gunman", "two attackers": an actor whom the text calls so. */
export const isAttacker = (doc: MentionedDocument, actor: number): boolean =>
  calledBy(doc, actor).some((head) => wordClass('ATTACKER').has(lemmaOf(doc, head)))

/** Heads of the words that an actor is called by, pronouns apart. */
export const calledBy = (doc: MentionedDocument, actor: number): number[] =>
  doc.actors[actor]!.mentions.map((id) => doc.mentions[id]!)
    .filter(({ form }) => form !== 'pronoun')
    .map(({ head }) => head)

const FIGHTING: ReadonlySet<string> = new Set(['MIL', 'REB', 'PRM', 'UAF'])
const LAWFUL: ReadonlySet<string> = new Set(['COP', 'SPY'])
