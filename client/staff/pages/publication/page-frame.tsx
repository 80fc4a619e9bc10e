/** The public page itself, drawn by the service, in a frame of its own in which nothing leads anywhere. */
export function PageFrame({ title, html }: { readonly title: string; readonly html: string }) {
  return (
    <iframe
      class="publication-frame"
      title={title}
      sandbox="allow-same-origin allow-scripts"
      srcdoc={html}
      onLoad={({ currentTarget }) => keepInside(currentTarget)}
    />
  );
}

/** Links to places on the page are followed, by scrolling; all others would lead out of the preview. */
function keepInside(frame: HTMLIFrameElement): void {
  const page = frame.contentDocument;
  page?.addEventListener('click', (event) => {
    const link = (event.target as Element | null)?.closest?.('a');
    if (!link) return;
    event.preventDefault();
    const place = link.getAttribute('href') ?? '';
    if (place.startsWith('#')) page.getElementById(place.slice(1))?.scrollIntoView();
  });
}
