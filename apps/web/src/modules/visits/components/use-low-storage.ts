import { useEffect, useState } from 'react';

/** Room for a day's photos. */
const ENOUGH_BYTES = 60_000_000;

/** Whether the device has little room left for photos. Also asks the browser not to clear what is kept here on its own. */
export function useLowStorage(): boolean {
  const [low, setLow] = useState(false);
  useEffect(() => {
    // Only offered over a secure connection.
    if (!navigator.storage) return;
    const look = async () => {
      await navigator.storage.persist();
      const { quota, usage } = await navigator.storage.estimate();
      setLow(quota !== undefined && quota - (usage ?? 0) < ENOUGH_BYTES);
    };
    // A browser that will not say leaves the visitor without this warning, nothing else.
    look().catch(() => setLow(false));
  }, []);
  return low;
}
