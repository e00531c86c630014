import { SessionGate } from '../../app/session.tsx';
import { ThemeScope } from '../../ui/theme/theme-scope.tsx';
import { Screen } from './screen/screen.tsx';

/** The big screen stands outside the shell: no rail, no bar, dark. */
export default function ScreenPage() {
  return (
    <SessionGate>
      <ThemeScope mode="dark">
        <Screen />
      </ThemeScope>
    </SessionGate>
  );
}
