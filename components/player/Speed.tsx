import { useText } from '../services';
import type { ToastMessage } from '../shared/Toast';
import { formatNumber } from '../shared/format';
import { useRate } from './use-rate';

const rates = [0.5, 0.75, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3];

interface SpeedProps {
  /** What the media says, also where that is none of ours. */
  rate: number;
  show(message: ToastMessage): void;
}

export function Speed({ rate, show }: SpeedProps) {
  const text = useText();
  const setRate = useRate(show);
  const offered = rates.includes(rate) ? rates : [...rates, rate].sort((a, b) => a - b);
  return (
    <select
      class="rate"
      aria-label={text('speed')}
      value={String(rate)}
      onChange={({ currentTarget }) => {
        const wanted = Number(currentTarget.value);
        // It shows what the media says, and that is not said yet.
        currentTarget.value = String(rate);
        setRate(wanted);
      }}
    >
      {offered.map((choice) => (
        <option key={choice} value={String(choice)}>
          {formatNumber(choice)}×
        </option>
      ))}
    </select>
  );
}
