import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import { preferences } from '../app/preferences.ts';
import { ShortcutRegistry } from './registry.ts';

const RegistryContext = createContext<ShortcutRegistry | null>(null);

/** Listens once for the whole app. Keys pressed inside a modal dialog reach only the dialog (see `Dialog`). */
export function ShortcutProvider({ children }: { readonly children: ReactNode }) {
  const [registry] = useState(
    () => new ShortcutRegistry({ singleKeysOn: () => preferences.get().singleKeys, now: () => performance.now() }),
  );
  useEffect(() => {
    const listen = (event: KeyboardEvent) => registry.handle(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [registry]);
  return <RegistryContext value={registry}>{children}</RegistryContext>;
}

export function useShortcutRegistry(): ShortcutRegistry {
  const registry = useContext(RegistryContext);
  if (!registry) throw new Error('useShortcutRegistry must be used below ShortcutProvider');
  return registry;
}

/**
 * Binds a key while the component is mounted: `useShortcut('m', t('wall.toggleMap'), toggle)`.
 * It shows up in the `?` list by itself. Pass `enabled: false` to unbind without unmounting.
 */
export function useShortcut(keys: string, label: string, run: () => void, enabled = true): void {
  const registry = useShortcutRegistry();
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => {
    if (!enabled) return undefined;
    return registry.bind({ keys, label, run: () => latest.current() });
  }, [registry, keys, label, enabled]);
}
