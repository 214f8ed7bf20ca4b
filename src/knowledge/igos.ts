import { once } from './in-use.js'
import { list, readTable } from './table.js'

/** Intergovernmental bodies, courts, missions, and the non-governmental bodies and monitors reports quote. */
export interface Body {
  readonly id: string
  readonly name: string
  readonly forms: readonly string[]
  /** igo, court, mission, agency, ngo, monitor. */
  readonly kind: string
  readonly sector: readonly string[]
}

const COLUMNS = ['id', 'name', 'forms', 'kind', 'sector', 'note'] as const

export const igos = once((): readonly Body[] =>
  readTable('igos', COLUMNS).map(({ cells }) =>
    Object.freeze({
      id: cells.id,
      name: cells.name,
      forms: list(cells.forms),
      kind: cells.kind,
      sector: list(cells.sector),
    }),
  ),
)

const byId = once(() => new Map(igos().map((b) => [b.id, b])))

export const bodyOf = (id: string): Body | undefined => byId().get(id)

/** Forms of two words or more in lower case, as much of the press writes them: "UN security council". */
const byPlainForm = once(
  () =>
    new Map(
      igos().flatMap((body) =>
        body.forms.filter((form) => form.includes(' ')).map((form) => [form.toLowerCase(), body] as const),
      ),
    ),
)

/** The body that is called so, whatever the letter case; the phrase is given without its article. */
export const bodyCalled = (phrase: string): Body | undefined => byPlainForm().get(phrase.toLowerCase())
