import { useEffect, useState } from 'preact/hooks';

/** From here on the years stand beside one another. */
const WIDE = '(min-width: 48rem)';

export function useRoomForTable(): boolean {
  const [hasRoom, setRoom] = useState(() => matchMedia(WIDE).matches);
  useEffect(() => {
    const query = matchMedia(WIDE);
    const change = () => setRoom(query.matches);
    query.addEventListener('change', change);
    return () => query.removeEventListener('change', change);
  }, []);
  return hasRoom;
}
