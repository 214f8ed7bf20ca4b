import { Link, useLocation } from 'wouter'
import { useAddress } from '../address/address.js'
import { inNumber } from './in-number.js'
import './tabs.css'

/** One part of a screen: its value in the address (null for the first) and what it is called. */
export interface Tab {
  readonly value: string | null
  readonly label: string
  readonly count?: readonly [number, string]
}

/**
 * Links between the parts of a screen; which one is shown is in the address (`name`, "tab" as a rule). The record that was chosen in one
 * part stays chosen in another with `keepsChoice`.
 */
export const Tabs = ({
  label,
  tabs,
  name = 'tab',
  keepsChoice = false,
}: {
  label: string
  tabs: readonly Tab[]
  name?: string
  keepsChoice?: boolean
}) => {
  const [path] = useLocation()
  const { query } = useAddress()
  const chosen = query.get(name)
  const to = (value: string | null): string => {
    const after = new URLSearchParams(query)
    if (value === null) after.delete(name)
    else after.set(name, value)
    if (!keepsChoice) after.delete('at')
    return after.size === 0 ? path : `${path}?${after}`
  }
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map(({ value, label: called, count }) => (
        <Link key={called} href={to(value)} aria-current={chosen === value ? 'page' : undefined}>
          {called}
          {count !== undefined && (
            <span className="tab-count" title={inNumber(count[0], count[1])}>
              {count[0].toLocaleString('en')}
            </span>
          )}
        </Link>
      ))}
    </nav>
  )
}
