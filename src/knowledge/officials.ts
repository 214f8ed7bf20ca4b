import { heldAt, heldOn } from './held.js'
import { once } from './in-use.js'
import { list, readTable } from './table.js'

/** One dated office of a person. */
export interface Role {
  readonly role: string
  /** Id in groups or igos, or null for the state itself. */
  readonly body: string | null
  readonly country: string | null
  readonly sector: readonly string[]
  /** YYYY, YYYY-MM or YYYY-MM-DD; null = not known, or still in office. */
  readonly from: string | null
  readonly to: string | null
}

export interface Official {
  readonly id: string
  readonly name: string
  readonly forms: readonly string[]
  readonly gender: 'm' | 'f' | null
  readonly roles: readonly Role[]
}

const COLUMNS = ['id', 'name', 'forms', 'role', 'body', 'country', 'sector', 'from', 'to', 'gender', 'note'] as const

const ROLE_CELLS = ['role', 'body', 'country', 'sector', 'from', 'to'] as const

/** Office-holders; the rows of one person are gathered. */
export const officials = once((): readonly Official[] => {
  const people = new Map<
    string,
    { id: string; name: string; forms: string[]; gender: 'm' | 'f' | null; roles: Role[] }
  >()
  for (const { cells } of readTable('officials', COLUMNS)) {
    let person = people.get(cells.id)
    if (!person) {
      person = { id: cells.id, name: cells.name, forms: [], gender: null, roles: [] }
      people.set(cells.id, person)
    }
    for (const form of list(cells.forms)) if (!person.forms.includes(form)) person.forms.push(form)
    if (cells.gender === 'm' || cells.gender === 'f') person.gender = cells.gender
    // A line that only adds forms tells of no office.
    if (person.roles.length > 0 && ROLE_CELLS.every((column) => cells[column] === '')) continue
    person.roles.push(
      Object.freeze({
        role: cells.role,
        body: cells.body || null,
        country: list(cells.country)[0] ?? null,
        sector: list(cells.sector),
        from: cells.from || null,
        to: cells.to || null,
      }),
    )
  }
  return [...people.values()].map((p) => Object.freeze(p))
})

const byId = once(() => new Map(officials().map((o) => [o.id, o])))

export const officialOf = (id: string): Official | undefined => byId().get(id)

/** The role a person held on the day, or their latest one before it, or the first. */
export const roleOn = (person: Official, day: string | null): Role | undefined => heldAt(person.roles, day)

const byOffice = once(() => {
  const map = new Map<string, { person: Official; role: Role }[]>()
  for (const person of officials()) {
    for (const role of person.roles) {
      if (role.body !== null || role.country === null) continue
      const key = `${role.country} ${role.role}`
      map.set(key, [...(map.get(key) ?? []), { person, role }])
    }
  }
  return map
})

/** Who held an office of a state on the day; null when nobody, or more than one, is known to have. */
export function holderOf(country: string, office: string, day: string): Official | null {
  const holders = (byOffice().get(`${country} ${office}`) ?? []).filter(
    (h) => h.role.from !== null && heldOn(h.role, day),
  )
  return holders.length === 1 ? holders[0]!.person : null
}
