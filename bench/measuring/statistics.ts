/** What is told of several measurements of one thing. */
export interface Summary {
  median: number;
  min: number;
  max: number;
  runs: number;
}

/** The value below which that share of the samples lies, in between by straight lines. */
export function percentile(samples: readonly number[], share: number): number {
  if (samples.length === 0) throw new RangeError('expected at least one sample, found none');
  const ordered = [...samples].sort((a, b) => a - b);
  const place = share * (ordered.length - 1);
  const [low, high] = [Math.floor(place), Math.ceil(place)];
  return ordered[low]! + (ordered[high]! - ordered[low]!) * (place - low);
}

export function median(samples: readonly number[]): number {
  return percentile(samples, 0.5);
}

export function summaryOf(samples: readonly number[]): Summary {
  return {
    median: rounded(median(samples)),
    min: rounded(Math.min(...samples)),
    max: rounded(Math.max(...samples)),
    runs: samples.length,
  };
}

/** Three digits that count: more would be noise. */
export function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
