/** The formats a brief with footnotes goes out in. */
export const BRIEF_FORMATS = ['markdown', 'docx'] as const

export type BriefFormat = (typeof BRIEF_FORMATS)[number]

/** What a file of each format is named and served as. */
export const BRIEF_FILES: Readonly<Record<BriefFormat, { readonly ending: string; readonly media: string }>> = {
  markdown: { ending: 'md', media: 'text/markdown; charset=utf-8' },
  docx: { ending: 'docx', media: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
}
