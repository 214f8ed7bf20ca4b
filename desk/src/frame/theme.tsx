import { useEffect, useState } from 'react'

type Theme = 'system' | 'light' | 'dark'
const NEXT: Readonly<Record<Theme, Theme>> = { system: 'light', light: 'dark', dark: 'system' }
const KEPT_AS = 'parley-theme'

/** Light, dark, or as the system says; kept in this browser. */
export const ThemeButton = () => {
  const [theme, setTheme] = useState<Theme>(() => (localStorage.getItem(KEPT_AS) as Theme | null) ?? 'system')
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = theme
    localStorage.setItem(KEPT_AS, theme)
  }, [theme])
  return (
    <button
      type="button"
      className="plain"
      onClick={() => setTheme(NEXT[theme])}
      aria-label={`Colours: ${theme}; change`}
    >
      {theme === 'system' ? 'Auto' : theme === 'light' ? 'Light' : 'Dark'}
    </button>
  )
}
