import { LocationProvider } from 'preact-iso/router';
import { Announcements } from './frame/announcements.tsx';
import { LocaleSetting } from './frame/locale-setting.tsx';
import { Screens } from './frame/screens.tsx';

/** Language, then what is read out, then the address: each of these needs those before it. */
export function StaffApp() {
  return (
    <LocaleSetting>
      <Announcements>
        <LocationProvider scope="/staff">
          <Screens />
        </LocationProvider>
      </Announcements>
    </LocaleSetting>
  );
}
