import { amongTexts } from './among.js'
import type { Database, Row } from './database.js'
import { insert } from './insert.js'

/** How an actor with a name is told of (log.name_forms). */
interface NameForm {
  readonly name_key: string
  readonly alias_keys: readonly string[]
  readonly name: string
  readonly kind: string
  readonly country: string | null
}

/** Notes the names of actors, given as rows of log.actors, in an open transaction. */
export const putNames = async (db: Database, actors: readonly object[]): Promise<void> => {
  const named = (actors as readonly (NameForm & { readonly reading: number })[]).filter(
    ({ name_key }) => name_key !== null,
  )
  const forms = await knownForms(
    db,
    named.map(({ name_key }) => name_key),
  )
  const [last] = await db.rows('select coalesce(max(form), 0) as form from log.name_forms')
  const fresh: object[] = []
  for (const actor of named) {
    if (forms.has(keyOfForm(actor))) continue
    const form = Number(last?.form) + 1 + fresh.length
    forms.set(keyOfForm(actor), form)
    fresh.push({ ...actor, form })
  }
  await insert(db, 'name_forms', fresh)
  await insert(
    db,
    'named',
    named.map((actor) => ({ form: forms.get(keyOfForm(actor)), reading: actor.reading })),
  )
}

/** The numbers of all forms with these keys. */
const knownForms = async (db: Database, keys: readonly string[]): Promise<Map<string, number>> => {
  const rows = await db.rows(`from log.name_forms where ${amongTexts('name_key', keys)}`)
  return new Map(rows.map((row) => [keyOfForm(row as Row & NameForm), Number(row.form)]))
}

const keyOfForm = ({ name_key, alias_keys, name, kind, country }: NameForm): string =>
  JSON.stringify([name_key, alias_keys, name, kind, country])
