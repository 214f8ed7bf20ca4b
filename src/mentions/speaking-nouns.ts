import { actorNoun } from '../knowledge/actor-nouns.js'
import { lastWord } from './last-word.js'

/** Nouns whose words are their side's: "foreign ministry spokesman"; the last word decides when the whole is not listed. */
export const speaksFor = (noun: string): boolean =>
  actorNoun('speaks-for').has(noun) || actorNoun('speaks-for').has(lastWord(noun))
