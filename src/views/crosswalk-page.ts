/** docs/CROSSWALK.md: CAMEO codes and PLOVER types, both ways. */
import { type CameoCode, cameoOf } from '../knowledge/crosswalk.js'
import { PLOVER_TYPES } from '../knowledge/plover-types.js'

const cells = (...values: readonly string[]): string => `| ${values.join(' | ')} |`

/** The page from the codes in the order of their file. */
export function crosswalkPage(codes: readonly CameoCode[]): string {
  const corrected = codes.filter(({ note }) => note.startsWith('corrected'))
  const modes = (type: (typeof PLOVER_TYPES)[number]): (string | null)[] => [
    ...new Set(codes.filter(({ plover }) => plover === type).map(({ mode }) => mode)),
  ]
  const back = PLOVER_TYPES.flatMap((type) =>
    modes(type)
      .sort((a, b) => (a === null ? -1 : b === null ? 1 : a < b ? -1 : 1))
      .filter((mode) => cameoOf(type, mode).mode === mode)
      .map((mode) => {
        const { code, all } = cameoOf(type, mode)
        return cells(type, mode ?? '', code.code, code.label, all.map((c) => c.code).join(' '))
      }),
  )
  return [
    '# CAMEO and PLOVER',
    '',
    'Written by `npm run docs` from data/lexicons/crosswalk.tsv; labels are our own words.',
    `${codes.length} CAMEO codes (1.1b3, roots 01 to 20). Comments (01) are statements and no events.`,
    '',
    '## Corrections',
    '',
    'Where this table departs from the one published with PLOVER, and why:',
    '',
    ...corrected.map(
      ({ code, label, plover, mode, note }) =>
        `- **${code}** (${label}) is ${[plover, mode].filter(Boolean).join(' ')}: ${note.replace(/^corrected: /, '')}.`,
    ),
    '',
    '## From CAMEO to PLOVER',
    '',
    cells('CAMEO', 'what it is', 'type', 'mode'),
    cells('---', '---', '---', '---'),
    ...codes.map(({ code, label, plover, mode }) => cells(code, label, plover ?? '-', mode ?? '')),
    '',
    '## From PLOVER to CAMEO',
    '',
    'The code written when only type and mode are known, and all codes that lead to them.',
    '',
    cells('type', 'mode', 'CAMEO', 'what it is', 'all'),
    cells('---', '---', '---', '---', '---'),
    ...back,
    '',
  ].join('\n')
}
