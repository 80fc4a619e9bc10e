import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '../../components/button.tsx';
import { useWords } from './locale-setting.tsx';

export interface DiscardQuestionProps {
  readonly onBack: () => void;
  readonly onDiscard: () => void;
}

/** Stands where the buttons of a dialog stood, when it is closed with something typed in it. */
export function DiscardQuestion({ onBack, onDiscard }: DiscardQuestionProps) {
  const { say } = useWords();
  const questionRef = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => {
    questionRef.current?.focus();
    questionRef.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div class="discard-question">
      <p ref={questionRef} tabIndex={-1}>
        {say('discard.text')}
      </p>
      <div class="button-row">
        <Button look="primary" onClick={onBack}>
          {say('discard.back')}
        </Button>
        <Button look="danger" onClick={onDiscard}>
          {say('discard.confirm')}
        </Button>
      </div>
    </div>
  );
}
