import { type ReactNode, useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { StoreAnswer } from '../../../src/api/routes/store.js'
import { keptQuery, useAddress } from '../address/address.js'
import { useAnswer } from '../ask/ask.js'
import { useKeys } from '../keys/keys.js'
import { inNumber } from '../parts/in-number.js'
import { SCREENS } from '../screens.js'
import { KeyHelp } from './key-help.js'
import { ThemeButton } from './theme.js'
import './frame.css'

/** What stands around every screen: where one can go, what store this is, and the help. */
export const Frame = ({ children }: { readonly children: ReactNode }) => {
  const [path, go] = useLocation()
  const { query } = useAddress()
  const [helped, setHelped] = useState(false)
  const store = useAnswer<StoreAnswer>('/api/store')
  const kept = keptQuery(query)
  useKeys([
    ...SCREENS.filter(({ key }) => key !== '').map(({ path: to, name, key }) => ({
      key: `g${key}`,
      does: `Go to ${name}`,
      run: () => go(`${to}${kept}`),
    })),
    { key: '/', does: 'Search', run: () => go('/search') },
    { key: '?', does: 'Show the keys', run: () => setHelped(true) },
  ])
  return (
    <div className="frame">
      <a className="unseen skip" href="#screen">
        Skip to the screen
      </a>
      <nav className="places" aria-label="Screens">
        <p className="brand">Parley</p>
        <ul>
          {SCREENS.filter(({ key }) => key !== '').map(({ path: to, name, key }) => (
            <li key={to}>
              <Link href={`${to}${kept}`} aria-current={path === to ? 'page' : undefined} title={`g ${key}`}>
                {name}
              </Link>
            </li>
          ))}
        </ul>
        <div className="places-foot small soft">
          {store.data !== undefined && (
            <p title={`Parley ${store.data.program}`}>
              <strong className="store-name">{store.data.name}</strong>
              {inNumber(store.data.reports, 'report')}
              <br />
              {inNumber(store.data.decisions, 'decision')}
            </p>
          )}
          <div className="row">
            <ThemeButton />
            <button type="button" className="plain" onClick={() => setHelped(true)}>
              Keys <kbd>?</kbd>
            </button>
          </div>
        </div>
      </nav>
      <main id="screen" tabIndex={-1}>
        {children}
      </main>
      {helped && <KeyHelp close={() => setHelped(false)} />}
    </div>
  )
}
