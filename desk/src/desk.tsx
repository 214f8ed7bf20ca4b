import { Redirect, Route, Switch } from 'wouter'
import { Frame } from './frame/frame.js'
import { OnceFilled } from './parts/once-filled.js'
import { Nothing } from './parts/states.js'
import { WordsPanel } from './parts/words-panel.js'
import { FIRST, SCREENS } from './screens.js'

/** The whole desk: a frame, one screen in it, and beside it the words of whatever record the address names. */
export const Desk = () => (
  <Frame>
    <OnceFilled>
      <Switch>
        {SCREENS.map(({ path, Show }) => (
          <Route key={path} path={path} component={Show} />
        ))}
        <Route path="/">
          <Redirect to={FIRST} replace />
        </Route>
        <Route>
          <Nothing title="There is no such page">Choose a screen from the list on the left.</Nothing>
        </Route>
      </Switch>
    </OnceFilled>
    <WordsPanel />
  </Frame>
)
