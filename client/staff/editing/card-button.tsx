export interface CardButtonProps {
  readonly label: string;
  readonly move?: 'up' | 'down';
  readonly onClick: () => void;
  readonly children: string;
}

/** Named in full for who hears it, since there is one like it on every card. */
export function CardButton({ label, move, onClick, children }: CardButtonProps) {
  return (
    <button
      type="button"
      class="card-button"
      aria-label={label}
      title={label}
      data-move={move}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
