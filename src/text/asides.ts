/**
 * What stands in a report without being news: calls to read on or to subscribe, credits, notices of copyright. Nothing in such a sentence
 * is read, and two reports that share only such words share nothing.
 */

/** A sentence or line that begins so is an aside of the paper, whatever comes after. */
const CALL =
  /^\W{0,4}(?:read (?:more|also|next)|also read|see also|click (?:here|to)|subscribe|sign up|follow (?:us|our)|share this|related (?:articles?|stories|news|topics)|advertisement|download (?:our|the)|join our|watch (?:live|the video)|photo by|file photo|send (?:us )?(?:tips|news)|contact (?:us|the newsroom))\b|^\W{0,4}(?:photo(?:graph)?|image|picture|our standards):/i

/** A credit: who wrote, where, and nothing that anybody did. */
const CREDIT =
  /^\W{0,4}(?:(?:additional |extra )?(?:reporting|writing|editing) by|(?:compiled|edited|translated|written) by)\b/i
const TELLS =
  /\b(?:said|says|told|found|finds|show(?:s|ed|n)?|suggest(?:s|ed)?|reveal(?:s|ed)?|indicate[sd]?|reports|reported|has|have|had|was|were|is|are|will|would)\b/i

const RIGHTS = /^\W{0,4}(?:©|\(c\) (?:19|20)\d\d|copyright (?:©|\(c\)|(?:19|20)\d\d))|\ball rights reserved\b/i

/** Longer sentences are prose, whatever they begin with. */
const LONGEST = 400

/** Whether a sentence is an aside of the paper. */
export const isAside = (sentence: string): boolean => {
  if (sentence.length > LONGEST) return false
  return CALL.test(sentence) || RIGHTS.test(sentence) || (CREDIT.test(sentence) && !TELLS.test(sentence))
}
