import { useEffect, useState } from 'preact/hooks';

/** From here on there is room for something beside what is written: a preview, a list of its parts. */
const WIDE = '(min-width: 80rem)';

export function useWideWindow(): boolean {
  const [isWide, setWide] = useState(() => matchMedia(WIDE).matches);
  useEffect(() => {
    const query = matchMedia(WIDE);
    const change = () => setWide(query.matches);
    query.addEventListener('change', change);
    return () => query.removeEventListener('change', change);
  }, []);
  return isWide;
}
