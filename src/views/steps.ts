import type { Explanation } from '../records/explain.js'

const KNOWN = {
  stated: 'said outright',
  relative: 'worked out from something stated',
  implied: 'implied by the structure of the text',
} as const

/** The steps that made a record, in order, each with its rule and the words it was read from. */
export const steps = ({ list, id, made }: Explanation): string => {
  const lines = [`${id} (${list}), made by ${made.rule}: ${KNOWN[made.known]}`]
  made.steps.forEach((step, index) => {
    lines.push(`${index + 1}. ${step.stage} / ${step.rule}: ${step.says}`)
    for (const { start, end, text } of step.at) lines.push(`     ${start}-${end} “${text.replace(/\s+/g, ' ')}”`)
  })
  return `${lines.join('\n')}\n`
}
