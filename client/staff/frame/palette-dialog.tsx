import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import { textIn } from '../../../shared/domain/localized-text.ts';
import { Button } from '../../components/button.tsx';
import { useWords } from './locale-setting.tsx';
import { findPlaces, type Place } from './palette-places.ts';
import { usePeople } from './use-people.ts';
import { usePlaces } from './use-places.ts';

export interface PaletteDialogProps {
  readonly onClose: () => void;
}

/** Goes anywhere by name: a combobox whose list is chosen from by the arrow keys. */
export function PaletteDialog({ onClose }: PaletteDialogProps) {
  const { locale, say } = useWords();
  const { route } = useLocation();
  const { places, running, failed } = usePlaces();
  const id = useId();
  const dialogRef = useRef<HTMLDialogElement>(null);
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  // Whom the service has found fits already, by a code that is not shown.
  const people = usePeople(typed, running);
  const found = [...people, ...findPlaces(places, typed)];
  const active = Math.min(chosen, found.length - 1);
  useLayoutEffect(() => {
    const dialog = dialogRef.current;
    dialog?.showModal();
    dialog?.querySelector('input')?.focus();
    return () => dialog?.close();
  }, []);
  useLayoutEffect(() => {
    dialogRef.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active, typed]);
  const go = (place: Place | undefined) => {
    if (!place) return;
    onClose();
    route(place.href);
  };
  const press = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && found.length > 0) {
      event.preventDefault();
      setChosen((active + step + found.length) % found.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      go(found[active]);
    }
  };
  return (
    <dialog
      class="act-dialog palette"
      ref={dialogRef}
      aria-label={say('palette.title')}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClose={({ currentTarget }) => {
        if (currentTarget.isConnected) onClose();
      }}
    >
      <div class="palette-box">
        <label class="field-label" for={`${id}-typed`}>
          {say('palette.label')}
        </label>
        <input
          id={`${id}-typed`}
          class="text-input"
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck={false}
          aria-expanded={found.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
          aria-describedby={`${id}-help`}
          value={typed}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setChosen(0);
          }}
          onKeyDown={press}
        />
        <p id={`${id}-help`} class="quiet">
          {say('palette.help')}
        </p>
        <p role="status" class={found.length > 0 ? 'visually-hidden' : undefined}>
          {found.length > 0 ? say('palette.count', { count: found.length }) : say('palette.none')}
        </p>
        {failed && <p class="quiet">{say('palette.failed')}</p>}
        <div class="palette-list" id={`${id}-list`} role="listbox" aria-label={say('palette.title')}>
          {found.map((place, index) => (
            <div
              key={place.href + place.kind + place.name.ja}
              id={`${id}-${index}`}
              class="palette-place"
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => go(place)}
              onKeyDown={press}
            >
              <span class="palette-kind">{say(`palette.kind.${place.kind}`)}</span>
              <span>
                {textIn(locale, place.name)}
                {place.beside && <span class="palette-beside">{textIn(locale, place.beside)}</span>}
              </span>
            </div>
          ))}
        </div>
        <div class="button-row">
          <Button onClick={onClose}>{say('close')}</Button>
        </div>
      </div>
    </dialog>
  );
}
