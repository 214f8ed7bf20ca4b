/** The key of a sentence of a report: what is told in one has the same. */
export const sentenceKey = ({ report, sentence }: { readonly report: string; readonly sentence: number }): string =>
  `${report}\n${sentence}`
