<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Tintype</source>
        <translation>Über Tintype</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>Diagnosedaten kopieren</translation>
    </message>
    <message>
        <source>Versions, device and models, for a bug report</source>
        <translation>Versionen, Gerät und Modelle, für einen Fehlerbericht</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>No model is installed.</source>
        <translation>Es ist kein Modell installiert.</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Version {version}</translation>
    </message>
    <message>
        <source>Brings old photographs back, on your own computer.</source>
        <translation>Holt alte Fotos zurück, auf Ihrem eigenen Computer.</translation>
    </message>
    <message>
        <source>Tintype is free software under the MIT licence. It comes without any warranty.</source>
        <translation>Tintype ist freie Software unter der MIT-Lizenz, ohne jede Gewährleistung.</translation>
    </message>
    <message>
        <source>All libraries and models, with the texts of their licences: Help &gt; Licences.</source>
        <translation>Alle Bibliotheken und Modelle mit ihren Lizenztexten: Hilfe &gt; Lizenzen.</translation>
    </message>
    <message>
        <source>Sample photos: NASA (public domain), Rachel Michetti and Stéfan van der Walt (CC0 1.0).</source>
        <translation>Beispielfotos: NASA (gemeinfrei), Rachel Michetti und Stéfan van der Walt (CC0 1.0).</translation>
    </message>
    <message>
        <source>Tintype uses Qt and PySide6 under the GNU Lesser General Public License, version 3. They are separate libraries beside the program: you may replace them by your own builds, and take them apart to debug such changes. Their source code is at {link}.</source>
        <translation>Tintype verwendet Qt und PySide6 unter der GNU Lesser General Public License, Version 3. Es sind eigenständige Bibliotheken neben dem Programm: Sie dürfen sie durch selbst gebaute ersetzen und dazu zerlegen, um Fehler in solchen Änderungen zu suchen. Ihr Quelltext liegt unter {link}.</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>not installed</source>
        <translation>nicht installiert</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Open photos</source>
        <translation>Fotos öffnen</translation>
    </message>
    <message>
        <source>Open &amp;Folder…</source>
        <translation>O&amp;rdner öffnen…</translation>
    </message>
    <message>
        <source>Open a folder&apos;s photos</source>
        <translation>Die Fotos eines Ordners öffnen</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>Save the result at full size</source>
        <translation>Das Ergebnis in voller Größe speichern</translation>
    </message>
    <message>
        <source>Export &amp;All…</source>
        <translation>&amp;Alle exportieren…</translation>
    </message>
    <message>
        <source>Save the results of all open photos into one folder</source>
        <translation>Die Ergebnisse aller offenen Fotos in einem Ordner speichern</translation>
    </message>
    <message>
        <source>&amp;Save Recipe</source>
        <translation>Rezept &amp;speichern</translation>
    </message>
    <message>
        <source>Save these settings beside the photo</source>
        <translation>Diese Einstellungen neben dem Foto speichern</translation>
    </message>
    <message>
        <source>Save Contact S&amp;heet…</source>
        <translation>&amp;Kontaktbogen speichern…</translation>
    </message>
    <message>
        <source>Save the grid&apos;s pictures as a labelled PDF or PNG</source>
        <translation>Die Bilder des Rasters als beschriftete PDF- oder PNG-Datei speichern</translation>
    </message>
    <message>
        <source>&amp;Close Photo</source>
        <translation>Foto s&amp;chließen</translation>
    </message>
    <message>
        <source>The file stays where it is</source>
        <translation>Die Datei bleibt, wo sie ist</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Copy Result</source>
        <translation>Ergebnis &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy the result at full size</source>
        <translation>Das Ergebnis in voller Größe kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste Photo</source>
        <translation>Foto &amp;einfügen</translation>
    </message>
    <message>
        <source>Open the photo on the clipboard</source>
        <translation>Das Foto aus der Zwischenablage öffnen</translation>
    </message>
    <message>
        <source>Use These Settings for &amp;All Photos</source>
        <translation>Diese Einstellungen für &amp;alle Fotos verwenden</translation>
    </message>
    <message>
        <source>All open photos get the settings of this one; hints, brush strokes and masks stay</source>
        <translation>Alle offenen Fotos bekommen die Einstellungen von diesem; Hinweise, Pinselstriche und Masken bleiben</translation>
    </message>
    <message>
        <source>Pr&amp;eferences…</source>
        <translation>E&amp;instellungen…</translation>
    </message>
    <message>
        <source>&amp;Result Only</source>
        <translation>&amp;Nur Ergebnis</translation>
    </message>
    <message>
        <source>Show the result alone</source>
        <translation>Das Ergebnis allein zeigen</translation>
    </message>
    <message>
        <source>&amp;Split</source>
        <translation>Ge&amp;teilt</translation>
    </message>
    <message>
        <source>Compare along a line that can be dragged</source>
        <translation>An einer Linie vergleichen, die sich ziehen lässt</translation>
    </message>
    <message>
        <source>Side &amp;by Side</source>
        <translation>Neben&amp;einander</translation>
    </message>
    <message>
        <source>Compare side by side</source>
        <translation>Nebeneinander vergleichen</translation>
    </message>
    <message>
        <source>Gri&amp;d of Models</source>
        <translation>&amp;Raster der Modelle</translation>
    </message>
    <message>
        <source>All models on this photo, side by side</source>
        <translation>Alle Modelle an diesem Foto, nebeneinander</translation>
    </message>
    <message>
        <source>&amp;Turn the Split Line</source>
        <translation>Teilungslinie &amp;drehen</translation>
    </message>
    <message>
        <source>Turn the split line</source>
        <translation>Die Teilungslinie drehen</translation>
    </message>
    <message>
        <source>Show the Ori&amp;ginal	Space</source>
        <translation>Ori&amp;ginal zeigen	Leertaste</translation>
    </message>
    <message>
        <source>Hold Space for the original</source>
        <translation>Leertaste halten zeigt das Original</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>&amp;Vergrößern</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>&amp;Fit in Window</source>
        <translation>In Fenster ein&amp;passen</translation>
    </message>
    <message>
        <source>Show the whole photo</source>
        <translation>Das ganze Foto zeigen</translation>
    </message>
    <message>
        <source>&amp;Actual Size, 100 %</source>
        <translation>T&amp;atsächliche Größe, 100 %</translation>
    </message>
    <message>
        <source>One photo pixel on one screen pixel</source>
        <translation>Ein Bildpunkt des Fotos auf einem des Bildschirms</translation>
    </message>
    <message>
        <source>&amp;Previous Photo	Left</source>
        <translation>V&amp;origes Foto	Links</translation>
    </message>
    <message>
        <source>&amp;Next Photo	Right</source>
        <translation>Nä&amp;chstes Foto	Rechts</translation>
    </message>
    <message>
        <source>Show Over&amp;lay</source>
        <translation>Ü&amp;berlagerung zeigen</translation>
    </message>
    <message>
        <source>Lay over the photo how unsure the model is, or what was shown last</source>
        <translation>Über das Foto legen, wie unsicher das Modell ist oder was zuletzt gezeigt wurde</translation>
    </message>
    <message>
        <source>Show &amp;Mask</source>
        <translation>&amp;Maske zeigen</translation>
    </message>
    <message>
        <source>Lay over the photo what repair will fill</source>
        <translation>Über das Foto legen, was die Reparatur füllt</translation>
    </message>
    <message>
        <source>F&amp;ull Screen</source>
        <translation>Vo&amp;llbild</translation>
    </message>
    <message>
        <source>&amp;Colorize Again</source>
        <translation>Erneut &amp;einfärben</translation>
    </message>
    <message>
        <source>Run the model again after a stop or a failure</source>
        <translation>Das Modell nach Abbruch oder Fehler noch einmal starten</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Stopp</translation>
    </message>
    <message>
        <source>Stop what is running</source>
        <translation>Anhalten, was gerade läuft</translation>
    </message>
    <message>
        <source>S&amp;maller Brush</source>
        <translation>&amp;Kleinerer Pinsel</translation>
    </message>
    <message>
        <source>Make the brush smaller</source>
        <translation>Den Pinsel verkleinern</translation>
    </message>
    <message>
        <source>&amp;Larger Brush</source>
        <translation>&amp;Größerer Pinsel</translation>
    </message>
    <message>
        <source>Make the brush larger</source>
        <translation>Den Pinsel vergrößern</translation>
    </message>
    <message>
        <source>&amp;Hints</source>
        <translation>Farb&amp;hinweise</translation>
    </message>
    <message>
        <source>Tell the model colours that you know: click on the photo</source>
        <translation>Dem Modell Farben nennen, die Sie kennen: klicken Sie auf das Foto</translation>
    </message>
    <message>
        <source>Propose &amp;Repairs</source>
        <translation>&amp;Reparaturen vorschlagen</translation>
    </message>
    <message>
        <source>Look for damage, and repair what is found</source>
        <translation>Schäden suchen und reparieren, was gefunden wird</translation>
    </message>
    <message>
        <source>S&amp;weep…</source>
        <translation>Messre&amp;ihe…</translation>
    </message>
    <message>
        <source>Measure how results suffer as damage grows</source>
        <translation>Messen, wie Ergebnisse unter wachsenden Schäden leiden</translation>
    </message>
    <message>
        <source>Mo&amp;dels…</source>
        <translation>&amp;Modelle…</translation>
    </message>
    <message>
        <source>What each model is and does; get and remove</source>
        <translation>Was jedes Modell ist und kann; holen und entfernen</translation>
    </message>
    <message>
        <source>New Model from This &amp;Photo…</source>
        <translation>Neues Modell aus diesem &amp;Foto…</translation>
    </message>
    <message>
        <source>A small model learns this colour photo by heart, for photos of the same scene</source>
        <translation>Ein kleines Modell lernt dieses Farbfoto auswendig, für Fotos derselben Szene</translation>
    </message>
    <message>
        <source>&amp;User Guide</source>
        <translation>&amp;Handbuch</translation>
    </message>
    <message>
        <source>How everything works</source>
        <translation>Wie alles geht</translation>
    </message>
    <message>
        <source>&amp;Teach the Model My Corrections…</source>
        <translation>Dem Mo&amp;dell meine Korrekturen beibringen…</translation>
    </message>
    <message>
        <source>A copy of the model learns the colours this photo has now, your hints among them</source>
        <translation>Eine Kopie des Modells lernt die Farben, die dieses Foto jetzt hat, auch Ihre Hinweise</translation>
    </message>
    <message>
        <source>Trai&amp;n on My Photos…</source>
        <translation>Mit eigenen Fotos &amp;trainieren…</translation>
    </message>
    <message>
        <source>Teach a model the colour photos of some folders, in the background</source>
        <translation>Einem Modell im Hintergrund die Farbfotos einiger Ordner beibringen</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;Welcome</source>
        <translation>&amp;Willkommen</translation>
    </message>
    <message>
        <source>What was said at the first start</source>
        <translation>Was beim ersten Start gesagt wurde</translation>
    </message>
    <message>
        <source>Open &amp;Log Folder</source>
        <translation>&amp;Protokollordner öffnen</translation>
    </message>
    <message>
        <source>Copy &amp;Diagnostics</source>
        <translation>&amp;Diagnosedaten kopieren</translation>
    </message>
    <message>
        <source>Versions and device, to paste into a bug report</source>
        <translation>Versionen und Gerät, zum Einfügen in einen Fehlerbericht</translation>
    </message>
    <message>
        <source>Li&amp;cences</source>
        <translation>&amp;Lizenzen</translation>
    </message>
    <message>
        <source>Of the program, its libraries and models</source>
        <translation>Des Programms, seiner Bibliotheken und Modelle</translation>
    </message>
    <message>
        <source>&amp;About Tintype</source>
        <translation>&amp;Über Tintype</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Colorize</source>
        <translation>&amp;Einfärben</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Colours of the photo&apos;s middle, after Pick a Colour</source>
        <translation>Farben der Bildmitte, nach „Farbe auswählen“</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Original for result: tap to swap, hold to peek</source>
        <translation>Original statt Ergebnis: antippen tauscht, halten späht</translation>
    </message>
    <message>
        <source>Space or \</source>
        <translation>Leertaste oder \</translation>
    </message>
    <message>
        <source>Previous photo, next photo</source>
        <translation>Voriges Foto, nächstes Foto</translation>
    </message>
    <message>
        <source>Left, Right or PgUp, PgDown</source>
        <translation>Links, Rechts oder Bild auf, Bild ab</translation>
    </message>
    <message>
        <source>Panels at the right</source>
        <translation>Bereiche am rechten Rand</translation>
    </message>
    <message>
        <source>Alt+1, Alt+2 and so on</source>
        <translation>Alt+1, Alt+2 und so weiter</translation>
    </message>
    <message>
        <source>Move the split line, when Tab has reached it</source>
        <translation>Teilungslinie verschieben, wenn Tab sie erreicht hat</translation>
    </message>
    <message>
        <source>Arrow keys, Shift for larger steps</source>
        <translation>Pfeiltasten, mit Umschalt in größeren Schritten</translation>
    </message>
    <message>
        <source>Zoom at the pointer</source>
        <translation>Am Mauszeiger vergrößern</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>Mausrad</translation>
    </message>
    <message>
        <source>Pan</source>
        <translation>Ausschnitt verschieben</translation>
    </message>
    <message>
        <source>Drag; with a tool in use, Space and drag</source>
        <translation>Ziehen; bei aktivem Werkzeug Leertaste und ziehen</translation>
    </message>
    <message>
        <source>Fit in window or actual size</source>
        <translation>In Fenster einpassen oder tatsächliche Größe</translation>
    </message>
    <message>
        <source>Double-click</source>
        <translation>Doppelklick</translation>
    </message>
    <message>
        <source>Hints: add one in the middle of the view</source>
        <translation>Farbhinweise: einen in der Mitte der Ansicht setzen</translation>
    </message>
    <message>
        <source>Return, or Insert</source>
        <translation>Eingabe oder Einfg</translation>
    </message>
    <message>
        <source>Hints: choose one, then its colours</source>
        <translation>Farbhinweise: einen wählen, dann seine Farben</translation>
    </message>
    <message>
        <source>Tab, then Return</source>
        <translation>Tab, dann Eingabe</translation>
    </message>
    <message>
        <source>Hints: move the chosen one</source>
        <translation>Farbhinweise: den gewählten verschieben</translation>
    </message>
    <message>
        <source>Hints: remove the chosen one</source>
        <translation>Farbhinweise: den gewählten entfernen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Hints: leave the hint, then the tool</source>
        <translation>Farbhinweise: den Hinweis verlassen, dann das Werkzeug</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>In the grid: another cell</source>
        <translation>Im Raster: andere Zelle</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>Pfeiltasten</translation>
    </message>
    <message>
        <source>In the grid: use the cell&apos;s model</source>
        <translation>Im Raster: das Modell der Zelle verwenden</translation>
    </message>
    <message>
        <source>Click or Return</source>
        <translation>Klick oder Eingabe</translation>
    </message>
    <message>
        <source>In the grid: move the cell</source>
        <translation>Im Raster: die Zelle verschieben</translation>
    </message>
    <message>
        <source>Drag its name, or Ctrl and an arrow key</source>
        <translation>Ihren Namen ziehen, oder Strg und eine Pfeiltaste</translation>
    </message>
    <message>
        <source>In the grid: another page</source>
        <translation>Im Raster: andere Seite</translation>
    </message>
    <message>
        <source>PgUp, PgDown</source>
        <translation>Bild auf, Bild ab</translation>
    </message>
</context>
<context>
    <name>Activity</name>
    <message>
        <source>Colorizing…</source>
        <translation>Färbt ein…</translation>
    </message>
    <message>
        <source>Preparing the photo…</source>
        <translation>Foto wird vorbereitet…</translation>
    </message>
    <message>
        <source>Looking for photos…</source>
        <translation>Suche nach Fotos…</translation>
    </message>
    <message>
        <source>Colorizing with {model}, {turn} of {count}…</source>
        <translation>Färbt ein mit {model}, {turn} von {count}…</translation>
    </message>
    <message>
        <source>Colorized in {time} at {side} px</source>
        <translation>Eingefärbt in {time} bei {side} px</translation>
    </message>
    <message>
        <source>Colorized by {count} models in {time} at {side} px</source>
        <translation>Eingefärbt von {count} Modellen in {time} bei {side} px</translation>
    </message>
</context>
<context>
    <name>Aspects</name>
    <message>
        <source>Blend</source>
        <translation>Mischung</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Gray</source>
        <translation>Grau</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Beschädigt</translation>
    </message>
    <message>
        <source>Repaired</source>
        <translation>Repariert</translation>
    </message>
    <message>
        <source>Nothing is known of this model.</source>
        <translation>Über dieses Modell ist nichts bekannt.</translation>
    </message>
    <message>
        <source>The photo as it is in its file</source>
        <translation>Das Foto, wie es in seiner Datei ist</translation>
    </message>
    <message>
        <source>The photo without its colours</source>
        <translation>Das Foto ohne seine Farben</translation>
    </message>
    <message>
        <source>The gray photo with the damage that was done on purpose</source>
        <translation>Das graue Foto mit den absichtlichen Schäden</translation>
    </message>
    <message>
        <source>The gray photo after repair, before it is coloured</source>
        <translation>Das graue Foto nach der Reparatur, bevor es eingefärbt wird</translation>
    </message>
    <message>
        <source>The photo as your recipe colours it</source>
        <translation>Das Foto, wie Ihr Rezept es einfärbt</translation>
    </message>
    <message>
        <source>What the result was made from</source>
        <translation>Woraus das Ergebnis gemacht wurde</translation>
    </message>
</context>
<context>
    <name>BlendBar</name>
    <message>
        <source>Share of each model in the result</source>
        <translation>Anteil jedes Modells am Ergebnis</translation>
    </message>
    <message>
        <source>Share of each model in the result: {text}</source>
        <translation>Anteil jedes Modells am Ergebnis: {text}</translation>
    </message>
</context>
<context>
    <name>BlendNotice</name>
    <message>
        <source>Use One Model</source>
        <translation>Nur ein Modell</translation>
    </message>
    <message>
        <source>Leave the blend; the model chosen below colours alone</source>
        <translation>Die Mischung verlassen; das unten gewählte Modell färbt allein</translation>
    </message>
    <message numerus="yes">
        <source>Blend of %n model(s)</source>
        <translation>
            <numerusform>Mischung aus einem Modell</numerusform>
            <numerusform>Mischung aus %n Modellen</numerusform>
        </translation>
    </message>
    <message>
        <source>Use one model</source>
        <translation>Nur ein Modell verwenden</translation>
    </message>
</context>
<context>
    <name>BlendPanel</name>
    <message>
        <source>Pick a Colour</source>
        <translation>Farbe auswählen</translation>
    </message>
    <message>
        <source>Reset mixture</source>
        <translation>Mischung zurücksetzen</translation>
    </message>
    <message>
        <source>Click on the photo, or press Enter for its middle, to see what colour each model gives to that place, and choose one</source>
        <translation>Klicken Sie auf das Foto, oder drücken Sie die Eingabetaste für seine Mitte: Sie sehen, welche Farbe jedes Modell dieser Stelle gibt, und wählen eine</translation>
    </message>
    <message>
        <source>The model of Colorize alone, joined by mean, no strokes</source>
        <translation>Das Modell von „Einfärben“ allein, als Mittelwert, ohne Pinselstriche</translation>
    </message>
    <message>
        <source>Mixture</source>
        <translation>Mischung</translation>
    </message>
    <message>
        <source>In one place</source>
        <translation>An einer Stelle</translation>
    </message>
</context>
<context>
    <name>BlendRow</name>
    <message>
        <source>How much say {model} has; only proportions count</source>
        <translation>Wie viel {model} zu sagen hat; nur das Verhältnis zählt</translation>
    </message>
    <message>
        <source>Show {model} alone</source>
        <translation>Nur {model} zeigen</translation>
    </message>
    <message>
        <source>Leave {model} out for now</source>
        <translation>{model} vorerst weglassen</translation>
    </message>
    <message>
        <source>Take {model} out of the mixture</source>
        <translation>{model} aus der Mischung nehmen</translation>
    </message>
</context>
<context>
    <name>BlendRows</name>
    <message>
        <source>Sums to 100</source>
        <translation>Summe 100</translation>
    </message>
    <message>
        <source>Add Model</source>
        <translation>Modell dazu</translation>
    </message>
    <message>
        <source>Mix in another model that is installed</source>
        <translation>Ein weiteres installiertes Modell beimischen</translation>
    </message>
    <message>
        <source>Moving one slider rescales the others, so that all sum to 100</source>
        <translation>Ein bewegter Regler passt die anderen an, damit alle zusammen 100 ergeben</translation>
    </message>
    <message>
        <source>Solo</source>
        <translation>Solo</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Stumm</translation>
    </message>
    <message>
        <source>Remove model</source>
        <translation>Modell entfernen</translation>
    </message>
    <message>
        <source>Change mixture</source>
        <translation>Mischung ändern</translation>
    </message>
    <message>
        <source>Sum to 100</source>
        <translation>Auf 100 bringen</translation>
    </message>
    <message>
        <source>Not installed on this computer</source>
        <translation>Nicht auf diesem Computer installiert</translation>
    </message>
    <message>
        <source>All models are here</source>
        <translation>Alle Modelle sind schon dabei</translation>
    </message>
    <message>
        <source>Add model</source>
        <translation>Modell hinzufügen</translation>
    </message>
</context>
<context>
    <name>BlendSearchDialog</name>
    <message>
        <source>Find the Best Blend</source>
        <translation>Die beste Mischung finden</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Photos in colour, searched at any depth</source>
        <translation>Farbfotos, in beliebiger Tiefe gesucht</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Models that may take part; Space ticks</source>
        <translation>Modelle, die mitmachen dürfen; die Leertaste hakt an</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Save as Preset</source>
        <translation>Als Vorlage speichern</translation>
    </message>
    <message>
        <source>Use It</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Models colorize photos whose colours are known. Weights are found on two thirds of the photos, at the size and vividness that are set, and scored on the others.</source>
        <translation>Modelle färben Fotos ein, deren Farben bekannt sind. Die Gewichte werden an zwei Dritteln der Fotos gefunden, bei eingestellter Größe und Lebendigkeit, und an den übrigen bewertet.</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <source>Surest</source>
        <translation>Das sicherste</translation>
    </message>
    <message>
        <source>Way of blending</source>
        <translation>Art der Mischung</translation>
    </message>
    <message>
        <source>How the models are joined, as in the Blend panel</source>
        <translation>Wie die Modelle verbunden werden, wie im Bereich „Mischen“</translation>
    </message>
    <message>
        <source>Photos at most</source>
        <translation>Fotos höchstens</translation>
    </message>
    <message>
        <source>Evenly spread over the folder; more are surer and slower</source>
        <translation>Gleichmäßig über den Ordner verteilt; mehr sind sicherer und langsamer</translation>
    </message>
    <message>
        <source>Find weights on two thirds of the photos and score them on the others</source>
        <translation>Gewichte an zwei Dritteln der Fotos finden und an den übrigen bewerten</translation>
    </message>
    <message>
        <source>End the search</source>
        <translation>Die Suche beenden</translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation>Name der Vorlage</translation>
    </message>
    <message>
        <source>Under which the Blend panel offers it</source>
        <translation>Unter dem der Bereich „Mischen“ sie anbietet</translation>
    </message>
    <message>
        <source>Keep the blend among the presets of the Blend panel</source>
        <translation>Die Mischung unter den Vorlagen des Bereichs „Mischen“ behalten</translation>
    </message>
    <message>
        <source>Colorize the photo that is open with this blend</source>
        <translation>Das geöffnete Foto mit dieser Mischung einfärben</translation>
    </message>
    <message>
        <source>Each model colorizes each photo; you can go on working meanwhile.</source>
        <translation>Jedes Modell färbt jedes Foto ein; Sie können unterdessen weiterarbeiten.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten…</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>Best on {folder}</source>
        <translation>Beste für {folder}</translation>
    </message>
    <message>
        <source>Use the best blend</source>
        <translation>Beste Mischung verwenden</translation>
    </message>
    <message>
        <source>Saved as the preset “{name}”.</source>
        <translation>Als Vorlage „{name}“ gespeichert.</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Best: {blend}. On {count} photos that took no part in the search, CIEDE2000 differs from {model} alone by {value} (95 % interval {low} to {high}). {verdict}</source>
        <translation>Beste: {blend}. Auf {count} Fotos, die an der Suche nicht beteiligt waren, unterscheidet sich CIEDE2000 von {model} allein um {value} (95-%-Intervall {low} bis {high}). {verdict}</translation>
    </message>
    <message>
        <source>No blend comes nearer to these photos than {model} alone.</source>
        <translation>Keine Mischung kommt diesen Fotos näher als {model} allein.</translation>
    </message>
    <message>
        <source>That is better.</source>
        <translation>Das ist besser.</translation>
    </message>
    <message>
        <source>That is worse.</source>
        <translation>Das ist schlechter.</translation>
    </message>
    <message>
        <source>So few photos cannot tell the two apart.</source>
        <translation>So wenige Fotos erlauben kein Urteil.</translation>
    </message>
</context>
<context>
    <name>Blending</name>
    <message>
        <source>Blend</source>
        <translation>Mischen</translation>
    </message>
    <message>
        <source>Several models joined, each as you like it</source>
        <translation>Mehrere Modelle verbunden, jedes so stark wie Sie wollen</translation>
    </message>
    <message>
        <source>Disagreement</source>
        <translation>Uneinigkeit</translation>
    </message>
    <message>
        <source>1 is a difference that can just be seen, 10 is another colour.</source>
        <translation>1 ist ein gerade sichtbarer Unterschied, 10 eine andere Farbe.</translation>
    </message>
</context>
<context>
    <name>BorderBox</name>
    <message>
        <source>Keep the paper border gray</source>
        <translation>Papierrand grau lassen</translation>
    </message>
    <message>
        <source>Models see only the picture inside the border, which helps them a lot</source>
        <translation>Modelle sehen nur das Bild innerhalb des Randes, was ihnen sehr hilft</translation>
    </message>
    <message>
        <source>Keep the border gray</source>
        <translation>Rand grau lassen</translation>
    </message>
    <message>
        <source>Colour the border</source>
        <translation>Rand einfärben</translation>
    </message>
</context>
<context>
    <name>BrushBox</name>
    <message>
        <source>Paint</source>
        <translation>Malen</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Radieren</translation>
    </message>
    <message>
        <source>Radius</source>
        <translation>Radius</translation>
    </message>
    <message>
        <source>Softness</source>
        <translation>Weichheit</translation>
    </message>
    <message>
        <source>Share under the brush</source>
        <translation>Anteil unter dem Pinsel</translation>
    </message>
    <message>
        <source>Drag on the photo to give the model its share there</source>
        <translation>Ziehen Sie auf dem Foto, um dem Modell dort seinen Anteil zu geben</translation>
    </message>
    <message>
        <source>Drag over strokes on the photo to take them away</source>
        <translation>Ziehen Sie über Striche auf dem Foto, um sie wegzunehmen</translation>
    </message>
    <message>
        <source>Model to paint with</source>
        <translation>Modell, mit dem gemalt wird</translation>
    </message>
    <message>
        <source>Of the photo&apos;s longer edge; [ and ] make it smaller, larger</source>
        <translation>Der längeren Kante des Fotos; [ und ] verkleinern, vergrößern</translation>
    </message>
    <message>
        <source>How much of the radius the brush fades out over</source>
        <translation>Über wie viel des Radius der Pinsel ausläuft</translation>
    </message>
    <message>
        <source>Share of the model in the middle of the brush: 100 it alone, 0 without it</source>
        <translation>Anteil des Modells in der Mitte des Pinsels: 100 nur dieses, 0 ohne es</translation>
    </message>
    <message>
        <source>Remove the last stroke</source>
        <translation>Den letzten Strich entfernen</translation>
    </message>
    <message>
        <source>Clear all strokes</source>
        <translation>Alle Striche löschen</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>No strokes on this photo</source>
        <translation>Keine Striche auf diesem Foto</translation>
    </message>
    <message numerus="yes">
        <source>%n stroke(s) on this photo</source>
        <translation>
            <numerusform>%n Strich auf diesem Foto</numerusform>
            <numerusform>%n Striche auf diesem Foto</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Brushing</name>
    <message>
        <source>Choose a colour</source>
        <translation>Farbe wählen</translation>
    </message>
    <message>
        <source>Remove stroke</source>
        <translation>Strich entfernen</translation>
    </message>
    <message>
        <source>Clear strokes</source>
        <translation>Striche löschen</translation>
    </message>
    <message>
        <source>Paint</source>
        <translation>Malen</translation>
    </message>
    <message>
        <source>Erase strokes</source>
        <translation>Striche radieren</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Photo, before and after</source>
        <translation>Foto, vorher und nachher</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Opening {name}…</source>
        <translation>{name} wird geöffnet…</translation>
    </message>
    <message>
        <source>No picture of {name}</source>
        <translation>Kein Bild von {name}</translation>
    </message>
    <message>
        <source>Colorizing…</source>
        <translation>Färbt ein…</translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source>Damage</source>
        <translation>Schäden</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Gray</source>
        <translation>Grau</translation>
    </message>
    <message>
        <source>Gray, repaired</source>
        <translation>Grau, repariert</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>held out</source>
        <translation>zurückgehalten</translation>
    </message>
    <message>
        <source>other photos</source>
        <translation>andere Fotos</translation>
    </message>
    <message>
        <source>base</source>
        <translation>Ausgangsmodell</translation>
    </message>
    <message>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Colour error (CIEDE2000), less is better</source>
        <translation>Farbfehler (CIEDE2000), weniger ist besser</translation>
    </message>
    <message>
        <source>gray</source>
        <translation>Grau</translation>
    </message>
    <message>
        <source>white</source>
        <translation>Weiß</translation>
    </message>
    <message>
        <source>black</source>
        <translation>Schwarz</translation>
    </message>
    <message>
        <source>filled {0}</source>
        <translation>gefüllt mit {0}</translation>
    </message>
    <message>
        <source>gray photo</source>
        <translation>graues Foto</translation>
    </message>
    <message>
        <source>blend</source>
        <translation>Mischung</translation>
    </message>
    <message>
        <source>repaired</source>
        <translation>repariert</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>beschädigt</translation>
    </message>
    <message>
        <source>by {0}</source>
        <translation>von {0}</translation>
    </message>
    <message>
        <source>What damage does to the colours</source>
        <translation>Was Schäden den Farben antun</translation>
    </message>
    <message>
        <source>Photos whose colours are known, at 256 x 256 pixels: {0}. They were made gray, damaged and colorized. Damage: {1}. Models: {2}. Repeats, each with other random numbers: {3}.</source>
        <translation>Fotos mit bekannten Farben, in 256 x 256 Bildpunkten: {0}. Sie wurden grau gemacht, beschädigt und eingefärbt. Schäden: {1}. Modelle: {2}. Wiederholungen, jede mit anderen Zufallszahlen: {3}.</translation>
    </message>
    <message>
        <source>The sweep was stopped before its end; this is what it had measured.</source>
        <translation>Die Messreihe wurde vor ihrem Ende angehalten; dies hatte sie gemessen.</translation>
    </message>
    <message>
        <source>The undamaged photo is the point at 0 %. The line of the gray photo is what the damaged photo scores without any colour: a model is of use where it does better than that. Results keep the lightness that they were given, damage included, so that part of every score is the damage itself.</source>
        <translation>Das unbeschädigte Foto ist der Punkt bei 0 %. Die Linie des grauen Fotos ist die Bewertung des beschädigten Fotos ganz ohne Farbe: Ein Modell nützt dort, wo es besser ist. Ergebnisse behalten die Helligkeit, die ihnen gegeben wurde, auch die Schäden; darum gehört zu jeder Bewertung auch der Schaden selbst.</translation>
    </message>
    <message>
        <source>{0} against the amount of damage: mean over photos and repeats; the band is one standard deviation wide on each side.</source>
        <translation>{0} über der Stärke der Schäden: Mittelwert über Fotos und Wiederholungen; das Band ist auf jeder Seite eine Standardabweichung breit.</translation>
    </message>
    <message>
        <source>{0}: mean ± spread</source>
        <translation>{0}: Mittelwert ± Streuung</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>Galerie</translation>
    </message>
    <message>
        <source>True colours: {0}</source>
        <translation>Wahre Farben: {0}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Made by Tintype {0}.</source>
        <translation>Erstellt von Tintype {0}.</translation>
    </message>
    <message>
        <source>en</source>
        <translation>de</translation>
    </message>
    <message>
        <source>% of the pixels</source>
        <translation>% der Bildpunkte</translation>
    </message>
    <message>
        <source>% of the area</source>
        <translation>% der Fläche</translation>
    </message>
    <message>
        <source>% of the range</source>
        <translation>% des Bereichs</translation>
    </message>
    <message>
        <source>% of white</source>
        <translation>% von Weiß</translation>
    </message>
    <message>
        <source>% of the coarsest</source>
        <translation>% des gröbsten</translation>
    </message>
    <message>
        <source>% of the widest</source>
        <translation>% der breitesten</translation>
    </message>
    <message>
        <source>% of the silver</source>
        <translation>% des Silbers</translation>
    </message>
    <message>
        <source>% of the hardest</source>
        <translation>% der stärksten</translation>
    </message>
    <message>
        <source>% of the light</source>
        <translation>% des Lichts</translation>
    </message>
    <message>
        <source>% of the most</source>
        <translation>% des meisten</translation>
    </message>
    <message>
        <source>CIEDE2000 in ΔE00 (less is better)</source>
        <translation>CIEDE2000 in ΔE00 (weniger ist besser)</translation>
    </message>
    <message>
        <source>PSNR in dB (more is better)</source>
        <translation>PSNR in dB (mehr ist besser)</translation>
    </message>
    <message>
        <source>Score RGB (less is better)</source>
        <translation>Wert RGB (weniger ist besser)</translation>
    </message>
    <message>
        <source>Score Lab in ΔE*ab (less is better)</source>
        <translation>Wert Lab in ΔE*ab (weniger ist besser)</translation>
    </message>
    <message>
        <source>MSE a*b* (less is better)</source>
        <translation>MSE a*b* (weniger ist besser)</translation>
    </message>
    <message>
        <source>SSIM (more is better)</source>
        <translation>SSIM (mehr ist besser)</translation>
    </message>
    <message>
        <source>Colourful</source>
        <translation>Farbig</translation>
    </message>
    <message>
        <source>True colourful</source>
        <translation>Wahre Farbigkeit</translation>
    </message>
</context>
<context>
    <name>ColourPopup</name>
    <message>
        <source>Take the colour of a place on the photo</source>
        <translation>Die Farbe einer Stelle des Fotos nehmen</translation>
    </message>
    <message>
        <source>Take a colour from any open photo</source>
        <translation>Eine Farbe aus einem geöffneten Foto nehmen</translation>
    </message>
    <message>
        <source>Other colours, or any point of the screen</source>
        <translation>Andere Farben, oder ein beliebiger Punkt des Bildschirms</translation>
    </message>
    <message>
        <source>Remove this hint (Delete)</source>
        <translation>Diesen Hinweis entfernen (Entf)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Colour of the hint</source>
        <translation>Farbe des Hinweises</translation>
    </message>
    <message>
        <source>The model proposes</source>
        <translation>Das Modell schlägt vor</translation>
    </message>
    <message>
        <source>Colour as hexadecimal sRGB</source>
        <translation>Farbe als hexadezimales sRGB</translation>
    </message>
    <message>
        <source>sRGB, as in #c08040; only its hue and colourfulness count</source>
        <translation>sRGB, wie in #c08040; nur Farbton und Farbigkeit zählen</translation>
    </message>
</context>
<context>
    <name>ColourSampler</name>
    <message>
        <source>Photo to take a colour from</source>
        <translation>Foto, aus dem eine Farbe genommen wird</translation>
    </message>
    <message>
        <source>This photo&apos;s result, or another one that is open</source>
        <translation>Das Ergebnis dieses Fotos oder ein anderes, das offen ist</translation>
    </message>
    <message>
        <source>Result of this photo</source>
        <translation>Ergebnis dieses Fotos</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Photos ({patterns})</source>
        <translation>Fotos ({patterns})</translation>
    </message>
    <message>
        <source>Recipes (*.json)</source>
        <translation>Rezepte (*.json)</translation>
    </message>
    <message>
        <source>All (*)</source>
        <translation>Alle (*)</translation>
    </message>
    <message>
        <source>Open Photos</source>
        <translation>Fotos öffnen</translation>
    </message>
    <message>
        <source>Open Folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>There is no photo on the clipboard.</source>
        <translation>In der Zwischenablage ist kein Foto.</translation>
    </message>
    <message>
        <source>Diagnostics are on the clipboard.</source>
        <translation>Die Diagnosedaten sind in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation>Gespeichert als {path}</translation>
    </message>
    <message>
        <source>Show in Folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Copied, {size} pixels.</source>
        <translation>Kopiert, {size} Bildpunkte.</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>Etwas ist schiefgegangen</translation>
    </message>
    <message>
        <source>Your work is saved. The photos on your disk were not touched.</source>
        <translation>Ihre Arbeit ist gespeichert. Die Fotos auf Ihrer Festplatte wurden nicht angerührt.</translation>
    </message>
    <message>
        <source>Your settings for these photos could not be saved. See the log.</source>
        <translation>Ihre Einstellungen für diese Fotos konnten nicht gespeichert werden. Siehe Protokoll.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Open log folder</source>
        <translation>Protokollordner öffnen</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Copy the report to the clipboard</source>
        <translation>Den Bericht in die Zwischenablage kopieren</translation>
    </message>
    <message>
        <source>Tintype has made a mistake</source>
        <translation>Tintype hat einen Fehler gemacht</translation>
    </message>
    <message>
        <source>You can go on. If it happens again, this report helps to mend it:</source>
        <translation>Sie können weiterarbeiten. Wenn es wieder vorkommt, hilft dieser Bericht, es zu beheben:</translation>
    </message>
</context>
<context>
    <name>Damage</name>
    <message>
        <source>Missing light</source>
        <translation>Fehlendes Licht</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <source>Wear</source>
        <translation>Abnutzung</translation>
    </message>
    <message>
        <source>Paper: 25 % of the pixels missing</source>
        <translation>Studie: 25 % der Bildpunkte fehlen</translation>
    </message>
    <message>
        <source>Paper: noise on 25 % of the pixels</source>
        <translation>Studie: Rauschen auf 25 % der Bildpunkte</translation>
    </message>
    <message>
        <source>Attic print: faded, grainy, scratched</source>
        <translation>Vom Dachboden: verblasst, körnig, zerkratzt</translation>
    </message>
    <message>
        <source>Missing pixels</source>
        <translation>Fehlende Bildpunkte</translation>
    </message>
    <message>
        <source>The share of the photo that is gone, pixel by pixel.</source>
        <translation>Der Anteil des Fotos, der fehlt, Bildpunkt für Bildpunkt.</translation>
    </message>
    <message>
        <source>Missing blocks</source>
        <translation>Fehlende Blöcke</translation>
    </message>
    <message>
        <source>The share of the photo that is gone, in rectangles.</source>
        <translation>Der Anteil des Fotos, der fehlt, in Rechtecken.</translation>
    </message>
    <message>
        <source>Scratches</source>
        <translation>Kratzer</translation>
    </message>
    <message>
        <source>The share of the photo that is gone, in thin lines.</source>
        <translation>Der Anteil des Fotos, der fehlt, in dünnen Linien.</translation>
    </message>
    <message>
        <source>Torn corner</source>
        <translation>Abgerissene Ecke</translation>
    </message>
    <message>
        <source>The share of the photo that is gone with a torn corner.</source>
        <translation>Der Anteil des Fotos, der mit einer abgerissenen Ecke fehlt.</translation>
    </message>
    <message>
        <source>Random values added</source>
        <translation>Zufällige Werte</translation>
    </message>
    <message>
        <source>The share of the pixels to which a random value is added.</source>
        <translation>Der Anteil der Bildpunkte, zu denen ein zufälliger Wert addiert wird.</translation>
    </message>
    <message>
        <source>Gaussian noise</source>
        <translation>Gaußsches Rauschen</translation>
    </message>
    <message>
        <source>The standard deviation of the noise; 100 % is from black to white.</source>
        <translation>Die Standardabweichung des Rauschens; 100 % reicht von Schwarz bis Weiß.</translation>
    </message>
    <message>
        <source>Photon noise</source>
        <translation>Photonenrauschen</translation>
    </message>
    <message>
        <source>The standard deviation of white; darker places have less.</source>
        <translation>Die Standardabweichung von Weiß; dunklere Stellen haben weniger.</translation>
    </message>
    <message>
        <source>Salt and pepper</source>
        <translation>Salz und Pfeffer</translation>
    </message>
    <message>
        <source>The share of the pixels that turn white or black.</source>
        <translation>Der Anteil der Bildpunkte, die weiß oder schwarz werden.</translation>
    </message>
    <message>
        <source>Film grain</source>
        <translation>Filmkorn</translation>
    </message>
    <message>
        <source>How strong and how coarse the grain of the film is.</source>
        <translation>Wie stark und wie grob das Korn des Films ist.</translation>
    </message>
    <message>
        <source>Blur</source>
        <translation>Unschärfe</translation>
    </message>
    <message>
        <source>How wide the blur is; 100 % spreads over 2 % of the longer edge.</source>
        <translation>Wie breit die Unschärfe ist; 100 % reicht über 2 % der längeren Kante.</translation>
    </message>
    <message>
        <source>Fading</source>
        <translation>Verblassen</translation>
    </message>
    <message>
        <source>The share of the density that has faded away.</source>
        <translation>Der Anteil der Dichte, der verblasst ist.</translation>
    </message>
    <message>
        <source>JPEG</source>
        <translation>JPEG</translation>
    </message>
    <message>
        <source>How hard the file is compressed; 100 % is the lowest quality there is.</source>
        <translation>Wie stark die Datei komprimiert ist; 100 % ist die niedrigste Qualität, die es gibt.</translation>
    </message>
    <message>
        <source>Dark corners</source>
        <translation>Dunkle Ecken</translation>
    </message>
    <message>
        <source>The share of the light that is lost in the corners.</source>
        <translation>Der Anteil des Lichts, der in den Ecken verloren geht.</translation>
    </message>
    <message>
        <source>Dust</source>
        <translation>Staub</translation>
    </message>
    <message>
        <source>Specks and hairs; 100 % covers a tenth of the photo.</source>
        <translation>Flecken und Fusseln; 100 % bedeckt ein Zehntel des Fotos.</translation>
    </message>
</context>
<context>
    <name>DamageNotice</name>
    <message>
        <source>Damage is simulated</source>
        <translation>Schäden sind simuliert</translation>
    </message>
    <message>
        <source>Remove the Damage</source>
        <translation>Schäden entfernen</translation>
    </message>
    <message>
        <source>Colorize the photo as it is; can be undone</source>
        <translation>Das Foto einfärben, wie es ist; lässt sich rückgängig machen</translation>
    </message>
    <message>
        <source>{kinds}. It is the damaged photo that is coloured and exported.</source>
        <translation>{kinds}. Eingefärbt und exportiert wird das beschädigte Foto.</translation>
    </message>
    <message>
        <source>Remove all damage</source>
        <translation>Alle Schäden entfernen</translation>
    </message>
</context>
<context>
    <name>DamageRow</name>
    <message>
        <source>Amount</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>Off keeps its place in the list, at 0 %</source>
        <translation>„Aus“ behält den Platz in der Liste, bei 0 %</translation>
    </message>
    <message>
        <source>{damage}, amount</source>
        <translation>{damage}, Menge</translation>
    </message>
    <message>
        <source>Set the amount to {stop} %</source>
        <translation>Die Menge auf {stop} % setzen</translation>
    </message>
    <message>
        <source>{damage}, seed</source>
        <translation>{damage}, Startwert</translation>
    </message>
    <message>
        <source>The same seed does the same damage again, anywhere</source>
        <translation>Derselbe Startwert macht denselben Schaden wieder, überall</translation>
    </message>
    <message>
        <source>Another seed</source>
        <translation>Ein anderer Startwert</translation>
    </message>
    <message>
        <source>Do this earlier</source>
        <translation>Früher ausführen</translation>
    </message>
    <message>
        <source>Do this later</source>
        <translation>Später ausführen</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Aus der Liste entfernen</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Change damage</source>
        <translation>Schaden ändern</translation>
    </message>
    <message>
        <source>Change fill</source>
        <translation>Füllung ändern</translation>
    </message>
    <message>
        <source>Change seed</source>
        <translation>Startwert ändern</translation>
    </message>
    <message>
        <source>Switch damage on</source>
        <translation>Schaden einschalten</translation>
    </message>
    <message>
        <source>Switch damage off</source>
        <translation>Schaden ausschalten</translation>
    </message>
</context>
<context>
    <name>Divider</name>
    <message>
        <source>Divider between before and after</source>
        <translation>Trennlinie zwischen vorher und nachher</translation>
    </message>
    <message>
        <source>Arrow keys move it, with Shift in larger steps.</source>
        <translation>Pfeiltasten verschieben sie, mit Umschalt in größeren Schritten.</translation>
    </message>
</context>
<context>
    <name>DropHint</name>
    <message>
        <source>Drop photos and folders to open them</source>
        <translation>Fotos und Ordner zum Öffnen hier ablegen</translation>
    </message>
</context>
<context>
    <name>EmptyPage</name>
    <message>
        <source>Open…</source>
        <translation>Öffnen…</translation>
    </message>
    <message>
        <source>Open Folder…</source>
        <translation>Ordner öffnen…</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Wird geöffnet…</translation>
    </message>
    <message>
        <source>Choose photos to colorize</source>
        <translation>Fotos zum Einfärben wählen</translation>
    </message>
    <message>
        <source>Colorize every photo in a folder</source>
        <translation>Jedes Foto eines Ordners einfärben</translation>
    </message>
    <message>
        <source>Drop photos here</source>
        <translation>Fotos hier ablegen</translation>
    </message>
    <message>
        <source>Old black-and-white prints, scans, whole folders.</source>
        <translation>Alte Schwarzweißabzüge, Scans, ganze Ordner.</translation>
    </message>
    <message>
        <source>Try a sample</source>
        <translation>Ein Beispiel ausprobieren</translation>
    </message>
    <message>
        <source>Everything happens on this computer. No photo leaves it.</source>
        <translation>Alles geschieht auf diesem Computer. Kein Foto verlässt ihn.</translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>, without fine detail</source>
        <translation>, ohne feine Einzelheiten</translation>
    </message>
    <message>
        <source>1 damaged place</source>
        <translation>1 beschädigte Stelle</translation>
    </message>
    <message>
        <source>1 scratch</source>
        <translation>1 Kratzer</translation>
    </message>
    <message>
        <source>1 speck</source>
        <translation>1 Fleck</translation>
    </message>
    <message>
        <source>1.3 million photos of ImageNet</source>
        <translation>1,3 Millionen Fotos von ImageNet</translation>
    </message>
    <message>
        <source>24 photos a colour, or 864, in 2,000 batches of 4; shipped ones on all photos</source>
        <translation>24 Fotos je Farbe, oder 864, in 2.000 Stapeln zu 4; die mitgelieferten an allen Fotos</translation>
    </message>
    <message>
        <source>864 photos in 2,000 batches of 4</source>
        <translation>864 Fotos in 2.000 Stapeln zu 4</translation>
    </message>
    <message>
        <source>Add folders with colour photos, or teach a model a single photo instead.</source>
        <translation>Fügen Sie Ordner mit Farbfotos hinzu, oder bringen Sie einem Modell ein einzelnes Foto bei.</translation>
    </message>
    <message>
        <source>Add other photos, or teach a model a single photo instead.</source>
        <translation>Fügen Sie andere Fotos hinzu, oder bringen Sie einem Modell ein einzelnes Foto bei.</translation>
    </message>
    <message>
        <source>All photos, by rebalanced classification and regression at once</source>
        <translation>Alle Fotos, durch ausgeglichene Klassifikation und Regression zugleich</translation>
    </message>
    <message>
        <source>Begin a new run.</source>
        <translation>Beginnen Sie ein neues Training.</translation>
    </message>
    <message>
        <source>Begin again with a smaller learning rate, or without the photos added last.</source>
        <translation>Beginnen Sie noch einmal mit kleinerer Lernrate oder ohne die zuletzt hinzugefügten Fotos.</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Bring them again.</source>
        <translation>Bringen Sie sie noch einmal her.</translation>
    </message>
    <message>
        <source>Bring them back from a copy, or begin anew.</source>
        <translation>Stellen Sie sie aus einer Kopie wieder her oder beginnen Sie neu.</translation>
    </message>
    <message>
        <source>CIEDE2000</source>
        <translation>CIEDE2000</translation>
    </message>
    <message>
        <source>CPU, 1 core</source>
        <translation>CPU, 1 Kern</translation>
    </message>
    <message>
        <source>CPU, {0} cores</source>
        <translation>CPU, {0} Kerne</translation>
    </message>
    <message>
        <source>Change its permissions, or copy it to your own folder.</source>
        <translation>Ändern Sie ihre Rechte, oder kopieren Sie sie in Ihren eigenen Ordner.</translation>
    </message>
    <message>
        <source>Check its name and its drive.</source>
        <translation>Prüfen Sie Namen und Laufwerk.</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>Prüfen Sie den Pfad.</translation>
    </message>
    <message>
        <source>Choose a JPEG, PNG, TIFF, WebP, BMP, GIF, HEIC or AVIF file.</source>
        <translation>Wählen Sie eine JPEG-, PNG-, TIFF-, WebP-, BMP-, GIF-, HEIC- oder AVIF-Datei.</translation>
    </message>
    <message>
        <source>Choose a colour photo.</source>
        <translation>Wählen Sie ein Farbfoto.</translation>
    </message>
    <message>
        <source>Choose a file name.</source>
        <translation>Wählen Sie einen Dateinamen.</translation>
    </message>
    <message>
        <source>Choose a file that Tintype saved.</source>
        <translation>Wählen Sie eine Datei, die Tintype gespeichert hat.</translation>
    </message>
    <message>
        <source>Choose a folder of photos.</source>
        <translation>Wählen Sie einen Ordner mit Fotos.</translation>
    </message>
    <message>
        <source>Choose a folder of your own.</source>
        <translation>Wählen Sie einen eigenen Ordner.</translation>
    </message>
    <message>
        <source>Choose a model that predicts how likely each colour is.</source>
        <translation>Wählen Sie ein Modell, das vorhersagt, wie wahrscheinlich jede Farbe ist.</translation>
    </message>
    <message>
        <source>Choose a recipe file.</source>
        <translation>Wählen Sie eine Rezeptdatei.</translation>
    </message>
    <message>
        <source>Choose a run folder.</source>
        <translation>Wählen Sie den Ordner eines Trainings.</translation>
    </message>
    <message>
        <source>Choose another card.</source>
        <translation>Wählen Sie eine andere Modellkarte.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Choose another goal, or other photos.</source>
        <translation>Wählen Sie ein anderes Ziel oder andere Fotos.</translation>
    </message>
    <message>
        <source>Choose another model or photo.</source>
        <translation>Wählen Sie ein anderes Modell oder Foto.</translation>
    </message>
    <message>
        <source>Choose another name, or allow overwriting.</source>
        <translation>Wählen Sie einen anderen Namen, oder erlauben Sie das Überschreiben.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Choose another output folder.</source>
        <translation>Wählen Sie einen anderen Zielordner.</translation>
    </message>
    <message>
        <source>Choose another value for {0}.</source>
        <translation>Wählen Sie einen anderen Wert für {0}.</translation>
    </message>
    <message>
        <source>Choose another value.</source>
        <translation>Wählen Sie einen anderen Wert.</translation>
    </message>
    <message>
        <source>Choose another {0} for the {1}.</source>
        <translation>Wählen Sie einen anderen Wert: {0}, für {1}.</translation>
    </message>
    <message>
        <source>Choose another.</source>
        <translation>Wählen Sie etwas anderes.</translation>
    </message>
    <message>
        <source>Choose at least one model.</source>
        <translation>Wählen Sie mindestens ein Modell.</translation>
    </message>
    <message>
        <source>Choose at least two models.</source>
        <translation>Wählen Sie mindestens zwei Modelle.</translation>
    </message>
    <message>
        <source>Choose one of: {0}.</source>
        <translation>Wählen Sie eines von: {0}.</translation>
    </message>
    <message>
        <source>Choose others.</source>
        <translation>Wählen Sie andere.</translation>
    </message>
    <message>
        <source>Choose the folder of a run.</source>
        <translation>Wählen Sie den Ordner eines Trainings.</translation>
    </message>
    <message>
        <source>Choose weights that are 0 or more.</source>
        <translation>Wählen Sie Gewichte von 0 oder mehr.</translation>
    </message>
    <message>
        <source>Choose {0}.</source>
        <translation>Wählen Sie {0}.</translation>
    </message>
    <message>
        <source>Close other programs and try again.</source>
        <translation>Schließen Sie andere Programme, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Close other programs.</source>
        <translation>Schließen Sie andere Programme.</translation>
    </message>
    <message>
        <source>Close what uses it, and delete it again.</source>
        <translation>Schließen Sie, was es verwendet, und löschen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Close what uses it.</source>
        <translation>Schließen Sie, was sie benutzt.</translation>
    </message>
    <message>
        <source>Colourful</source>
        <translation>Farbig</translation>
    </message>
    <message>
        <source>Colourfulness (Hasler and Süsstrunk 2003); best near to that of the true photo</source>
        <translation>Farbigkeit (Hasler und Süsstrunk 2003); am besten nahe der des wahren Fotos</translation>
    </message>
    <message>
        <source>Colourfulness of the true photo</source>
        <translation>Farbigkeit des wahren Fotos</translation>
    </message>
    <message>
        <source>Colours from what VGG16, a frozen classifier of photographs, sees in them; by regression or by 64 classes each of a* and b*.</source>
        <translation>Farben aus dem, was VGG16, ein eingefrorener Klassifikator von Fotografien, in ihnen sieht; durch Regression oder durch je 64 Klassen von a* und b*.</translation>
    </message>
    <message>
        <source>Connect their drive again, then resume the run.</source>
        <translation>Verbinden Sie das Laufwerk wieder, und setzen Sie das Training fort.</translation>
    </message>
    <message>
        <source>Convert it to TIFF or PNG.</source>
        <translation>Wandeln Sie sie in TIFF oder PNG um.</translation>
    </message>
    <message>
        <source>Copy it again from where it came.</source>
        <translation>Kopieren Sie sie noch einmal von ihrem Ursprung.</translation>
    </message>
    <message>
        <source>Cyan</source>
        <translation>Cyan</translation>
    </message>
    <message>
        <source>Develop it to TIFF or JPEG and open that.</source>
        <translation>Entwickeln Sie sie zu TIFF oder JPEG, und öffnen Sie das.</translation>
    </message>
    <message>
        <source>Download it and choose the file.</source>
        <translation>Laden Sie sie herunter, und wählen Sie die Datei.</translation>
    </message>
    <message>
        <source>End it in .pdf or .png.</source>
        <translation>Lassen Sie ihn auf .pdf oder .png enden.</translation>
    </message>
    <message>
        <source>Erase a part of the mask, or turn it inside out.</source>
        <translation>Radieren Sie einen Teil der Maske, oder kehren Sie sie um.</translation>
    </message>
    <message>
        <source>Export its pages as PNG or TIFF and open those.</source>
        <translation>Exportieren Sie die Seiten als PNG oder TIFF, und öffnen Sie diese.</translation>
    </message>
    <message>
        <source>Files that it knows: {0}.</source>
        <translation>Bekannte Dateien: {0}.</translation>
    </message>
    <message>
        <source>Find a whole copy, or open it in another program and save it anew.</source>
        <translation>Suchen Sie eine vollständige Kopie, oder öffnen Sie sie in einem anderen Programm und speichern Sie sie neu.</translation>
    </message>
    <message>
        <source>Flowers, dresses and lips in magenta; makes all else pinker too</source>
        <translation>Blumen, Kleider und Lippen in Magenta; macht auch alles andere rosiger</translation>
    </message>
    <message>
        <source>Free some space, or save to another disk.</source>
        <translation>Schaffen Sie Platz, oder speichern Sie auf einem anderen Laufwerk.</translation>
    </message>
    <message>
        <source>Fusion</source>
        <translation>Fusion</translation>
    </message>
    <message>
        <source>Get {0} and run: tintype install {1}</source>
        <translation>Holen Sie {0}, und rufen Sie auf: tintype install {1}</translation>
    </message>
    <message>
        <source>Give a folder of colour photos.</source>
        <translation>Geben Sie einen Ordner mit Farbfotos an.</translation>
    </message>
    <message>
        <source>Give another model a part in the blend.</source>
        <translation>Geben Sie einem weiteren Modell einen Anteil an der Mischung.</translation>
    </message>
    <message>
        <source>Give at least one model a weight above 0.</source>
        <translation>Geben Sie mindestens einem Modell ein Gewicht über 0.</translation>
    </message>
    <message>
        <source>Give at least {0} in colour.</source>
        <translation>Geben Sie mindestens {0} in Farbe an.</translation>
    </message>
    <message>
        <source>Give each model a weight.</source>
        <translation>Geben Sie jedem Modell ein Gewicht.</translation>
    </message>
    <message>
        <source>Grass and leaves in green; makes all else greener too</source>
        <translation>Gras und Blätter in Grün; macht auch alles andere grüner</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>ImageNet, 1.3 million photos, by the authors</source>
        <translation>ImageNet, 1,3 Millionen Fotos, von den Autoren</translation>
    </message>
    <message>
        <source>In the paper 50 copies each of 10 photos in 1,000 steps</source>
        <translation>In der Studie je 50 Kopien von 10 Fotos in 1.000 Schritten</translation>
    </message>
    <message>
        <source>In the paper 70,000 photos of MS COCO for 4 rounds</source>
        <translation>In der Studie 70.000 Fotos von MS COCO in 4 Durchgängen</translation>
    </message>
    <message>
        <source>In the paper up to 10,000 photos in 21 rounds</source>
        <translation>In der Studie bis zu 10.000 Fotos in 21 Durchgängen</translation>
    </message>
    <message>
        <source>Inception-ResNet-v2</source>
        <translation>Inception-ResNet-v2</translation>
    </message>
    <message>
        <source>Install it, or choose one of: {0}.</source>
        <translation>Installieren Sie es, oder wählen Sie eines von: {0}.</translation>
    </message>
    <message>
        <source>Install one: see `tintype install --help`.</source>
        <translation>Installieren Sie einen: siehe `tintype install --help`.</translation>
    </message>
    <message>
        <source>Install {0} again.</source>
        <translation>Installieren Sie {0} noch einmal.</translation>
    </message>
    <message>
        <source>Is told by a classifier what is in the photo, and colours it with that in mind.</source>
        <translation>Lässt sich von einem Klassifikator sagen, was auf dem Foto ist, und färbt es mit diesem Wissen.</translation>
    </message>
    <message>
        <source>It has {0}.</source>
        <translation>Es hat {0}.</translation>
    </message>
    <message>
        <source>It is the fastest device found.</source>
        <translation>Es ist das schnellste gefundene Gerät.</translation>
    </message>
    <message>
        <source>It knows nothing until it has learnt a photo: open a colour photo and learn it.</source>
        <translation>Es weiß nichts, bevor es ein Foto gelernt hat: öffnen Sie ein Farbfoto, und lassen Sie es lernen.</translation>
    </message>
    <message>
        <source>It stays.</source>
        <translation>Es bleibt.</translation>
    </message>
    <message>
        <source>It was asked for.</source>
        <translation>Es wurde verlangt.</translation>
    </message>
    <message>
        <source>Its EXIF data are damaged and are not kept</source>
        <translation>Seine EXIF-Daten sind beschädigt und bleiben nicht erhalten</translation>
    </message>
    <message>
        <source>Its brightness has no usual range and was stretched to fit</source>
        <translation>Seine Helligkeit hat keinen üblichen Bereich und wurde passend gestreckt</translation>
    </message>
    <message>
        <source>Its colour profile is damaged and was not used</source>
        <translation>Sein Farbprofil ist beschädigt und wurde nicht benutzt</translation>
    </message>
    <message>
        <source>Its published weights are not installed.</source>
        <translation>Seine veröffentlichten Gewichte sind nicht installiert.</translation>
    </message>
    <message>
        <source>Known: {0}.</source>
        <translation>Bekannt: {0}.</translation>
    </message>
    <message>
        <source>Learns a single colour photo by heart: a lesson in overfitting, and a way to carry its colours to photos of the same scene.</source>
        <translation>Lernt ein einzelnes Farbfoto auswendig: eine Lehrstunde in Überanpassung, und ein Weg, seine Farben auf Fotos derselben Szene zu übertragen.</translation>
    </message>
    <message>
        <source>Leave one of the two out.</source>
        <translation>Lassen Sie eines der beiden weg.</translation>
    </message>
    <message>
        <source>Let it come to its end, or stop it.</source>
        <translation>Lassen Sie es zu Ende laufen, oder halten Sie es an.</translation>
    </message>
    <message>
        <source>Let it train for a minute.</source>
        <translation>Lassen Sie es eine Minute lang trainieren.</translation>
    </message>
    <message>
        <source>MSE a*b*</source>
        <translation>MSE a*b*</translation>
    </message>
    <message>
        <source>Magenta</source>
        <translation>Magenta</translation>
    </message>
    <message>
        <source>Make room or allow it.</source>
        <translation>Schaffen Sie Platz, oder erlauben Sie es.</translation>
    </message>
    <message>
        <source>Make room there.</source>
        <translation>Schaffen Sie dort Platz.</translation>
    </message>
    <message>
        <source>Make them of the same size.</source>
        <translation>Machen Sie beide gleich groß.</translation>
    </message>
    <message>
        <source>Make {0} readable.</source>
        <translation>Machen Sie {0} lesbar.</translation>
    </message>
    <message>
        <source>Mean colour difference as the eye sees it; 1 is about the least that is noticed</source>
        <translation>Mittlerer Farbunterschied, wie das Auge ihn sieht; 1 ist etwa das Kleinste, das auffällt</translation>
    </message>
    <message>
        <source>Mean distance of pixel values in CIE Lab, as Zane 2021 asks for in the end</source>
        <translation>Mittlerer Abstand der Bildpunkte in CIE Lab, wie Zane 2021 am Ende verlangt</translation>
    </message>
    <message>
        <source>Mean distance of pixel values in RGB, 0 to 1 a channel (Zane 2021, equation 1)</source>
        <translation>Mittlerer Abstand der Bildpunkte in RGB, 0 bis 1 je Kanal (Zane 2021, Gleichung 1)</translation>
    </message>
    <message>
        <source>Mean squared error of a* and b*, each divided by 128 (Klefbom and Mjöberg 2022)</source>
        <translation>Mittlerer quadratischer Fehler von a* und b*, jeweils durch 128 geteilt (Klefbom und Mjöberg 2022)</translation>
    </message>
    <message>
        <source>It needs the classifier Inception-ResNet-v2 and weights of its own, which nobody has published: train them with `tintype train fusion RUN --photos FOLDER`, or choose their card.</source>
        <translation>Es braucht den Klassifikator Inception-ResNet-v2 und eigene Gewichte, die niemand veröffentlicht hat: trainieren Sie sie mit `tintype train fusion ZIEL --photos ORDNER`, oder wählen Sie ihre Modellkarte.</translation>
    </message>
    <message>
        <source>Choose a shorter name.</source>
        <translation>Wählen Sie einen kürzeren Namen.</translation>
    </message>
    <message>
        <source>Choose a side from 64 to 1024 that is a multiple of 16.</source>
        <translation>Wählen Sie eine Arbeitsgröße von 64 bis 1024, die ein Vielfaches von 16 ist.</translation>
    </message>
    <message>
        <source>Choose a {0} from {1} to {2}.</source>
        <translation>Wählen Sie für {0} einen Wert von {1} bis {2}.</translation>
    </message>
    <message>
        <source>Name a folder instead.</source>
        <translation>Nennen Sie stattdessen einen Ordner.</translation>
    </message>
    <message>
        <source>No weights are installed. To train some with `tintype train vgg RUN --photos FOLDER --begin vgg16`, VGG16 itself is needed; or choose a card.</source>
        <translation>Es sind keine Gewichte installiert. Um welche mit `tintype train vgg ZIEL --photos ORDNER --begin vgg16` zu trainieren, braucht man VGG16 selbst; oder wählen Sie eine Modellkarte.</translation>
    </message>
    <message>
        <source>No weights are installed. Train some with `tintype train {recipe} RUN --photos FOLDER`, or choose a card.</source>
        <translation>Es sind keine Gewichte installiert. Trainieren Sie welche mit `tintype train {recipe} ZIEL --photos ORDNER`, oder wählen Sie eine Modellkarte.</translation>
    </message>
    <message>
        <source>One ResNet learns green to red, another blue to yellow; each sees half of every colour.</source>
        <translation>Ein ResNet lernt Grün bis Rot, ein anderes Blau bis Gelb; jedes sieht die Hälfte jeder Farbe.</translation>
    </message>
    <message>
        <source>One photo</source>
        <translation>Ein Foto</translation>
    </message>
    <message>
        <source>One photo, a thousand steps, under a minute</source>
        <translation>Ein Foto, tausend Schritte, unter einer Minute</translation>
    </message>
    <message>
        <source>Only the first of {0} frames</source>
        <translation>Nur das erste von {0} Einzelbildern</translation>
    </message>
    <message>
        <source>Only the first of {0} pages</source>
        <translation>Nur die erste von {0} Seiten</translation>
    </message>
    <message>
        <source>Only the first of {0} pictures</source>
        <translation>Nur das erste von {0} Bildern</translation>
    </message>
    <message>
        <source>Open a smaller copy of it.</source>
        <translation>Öffnen Sie eine kleinere Kopie davon.</translation>
    </message>
    <message>
        <source>Open it as a folder, or choose a photo.</source>
        <translation>Öffnen Sie ihn als Ordner, oder wählen Sie ein Foto.</translation>
    </message>
    <message>
        <source>Open it with the version of Tintype that wrote it.</source>
        <translation>Öffnen Sie es mit der Version von Tintype, die es geschrieben hat.</translation>
    </message>
    <message>
        <source>Open what can be read, or find a whole copy.</source>
        <translation>Öffnen Sie, was lesbar ist, oder suchen Sie eine vollständige Kopie.</translation>
    </message>
    <message>
        <source>PSNR</source>
        <translation>PSNR</translation>
    </message>
    <message>
        <source>Peak signal-to-noise ratio of all channels</source>
        <translation>Spitzen-Signal-Rausch-Verhältnis aller Kanäle</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>Schlicht</translation>
    </message>
    <message>
        <source>Plain regression</source>
        <translation>Schlichte Regression</translation>
    </message>
    <message>
        <source>Rebalanced classification</source>
        <translation>Ausgeglichene Klassifikation</translation>
    </message>
    <message>
        <source>Regression by the beginning of ResNet-18. Taught by photos of one colour it becomes biased; blends of biased ones are livelier than one that saw everything.</source>
        <translation>Regression durch den Anfang von ResNet-18. Mit Fotos einer Farbe unterrichtet wird es voreingenommen; Mischungen voreingenommener sind lebhafter als eines, das alles sah.</translation>
    </message>
    <message>
        <source>Reinstall Tintype, or copy the file there from another installation.</source>
        <translation>Installieren Sie Tintype neu, oder kopieren Sie die Datei aus einer anderen Installation dorthin.</translation>
    </message>
    <message>
        <source>Reinstall the model or remove the file.</source>
        <translation>Installieren Sie das Modell neu, oder entfernen Sie die Datei.</translation>
    </message>
    <message>
        <source>Reinstall the model, or remove its card.</source>
        <translation>Installieren Sie das Modell neu, oder entfernen Sie seine Modellkarte.</translation>
    </message>
    <message>
        <source>Remove that one first.</source>
        <translation>Entfernen Sie jenes zuerst.</translation>
    </message>
    <message>
        <source>ResNet</source>
        <translation>ResNet</translation>
    </message>
    <message>
        <source>ResNet regression</source>
        <translation>ResNet-Regression</translation>
    </message>
    <message>
        <source>Run: pip install timm</source>
        <translation>Rufen Sie auf: pip install timm</translation>
    </message>
    <message>
        <source>SSIM</source>
        <translation>SSIM</translation>
    </message>
    <message>
        <source>Sand, wood and lamplight in yellow; makes all else yellower too</source>
        <translation>Sand, Holz und Lampenlicht in Gelb; macht auch alles andere gelber</translation>
    </message>
    <message>
        <source>Save it anew with interleaved channels, or at 8 bits.</source>
        <translation>Speichern Sie es neu mit verschränkten Kanälen oder mit 8 Bit.</translation>
    </message>
    <message>
        <source>Save it anew with whole numbers of 8 or 16 bits, and without transparency if it is gray.</source>
        <translation>Speichern Sie es neu mit ganzen Zahlen zu 8 oder 16 Bit und, wenn es grau ist, ohne Transparenz.</translation>
    </message>
    <message>
        <source>Save it as PNG or TIFF.</source>
        <translation>Speichern Sie es als PNG oder TIFF.</translation>
    </message>
    <message>
        <source>Save it as TIFF or PNG and open that.</source>
        <translation>Speichern Sie es als TIFF oder PNG, und öffnen Sie das.</translation>
    </message>
    <message>
        <source>Save it as a PDF instead.</source>
        <translation>Speichern Sie ihn stattdessen als PDF.</translation>
    </message>
    <message>
        <source>Save it as plain TIFF.</source>
        <translation>Speichern Sie es als gewöhnliches TIFF.</translation>
    </message>
    <message>
        <source>Save one of its frames as PNG and open that.</source>
        <translation>Speichern Sie eines seiner Einzelbilder als PNG, und öffnen Sie das.</translation>
    </message>
    <message>
        <source>Says how likely each of 313 colours is, and was taught that rare colours count more; so it is bold.</source>
        <translation>Sagt, wie wahrscheinlich jede von 313 Farben ist, und hat gelernt, dass seltene Farben mehr zählen; darum ist es kühn.</translation>
    </message>
    <message>
        <source>Score Lab</source>
        <translation>Wert Lab</translation>
    </message>
    <message>
        <source>Score RGB</source>
        <translation>Wert RGB</translation>
    </message>
    <message>
        <source>Sea, glass and haze in cyan; makes all else cooler too</source>
        <translation>Meer, Glas und Dunst in Cyan; macht auch alles andere kühler</translation>
    </message>
    <message>
        <source>See whether it was moved, or its drive is disconnected.</source>
        <translation>Sehen Sie nach, ob sie verschoben wurde oder ihr Laufwerk getrennt ist.</translation>
    </message>
    <message>
        <source>See whether its drive is connected and sound.</source>
        <translation>Sehen Sie nach, ob ihr Laufwerk verbunden und in Ordnung ist.</translation>
    </message>
    <message>
        <source>See whether their folder was moved.</source>
        <translation>Sehen Sie nach, ob ihr Ordner verschoben wurde.</translation>
    </message>
    <message>
        <source>Sees the whole photo; takes hints; Vividness chooses how bold</source>
        <translation>Sieht das ganze Foto; nimmt Hinweise an; Lebendigkeit bestimmt, wie kühn</translation>
    </message>
    <message>
        <source>Skies, water and denim in blue; makes all else bluer too</source>
        <translation>Himmel, Wasser und Jeans in Blau; macht auch alles andere blauer</translation>
    </message>
    <message>
        <source>Small and fast; careful, rather muted colours</source>
        <translation>Klein und schnell; vorsichtige, eher gedämpfte Farben</translation>
    </message>
    <message>
        <source>Sources here: {0}.</source>
        <translation>Quellen hier: {0}.</translation>
    </message>
    <message>
        <source>Start it again to go on from there; if it happens again, lower the rate.</source>
        <translation>Starten Sie es noch einmal, um dort fortzufahren; geschieht es wieder, senken Sie die Lernrate.</translation>
    </message>
    <message>
        <source>Stop it first.</source>
        <translation>Halten Sie es zuerst an.</translation>
    </message>
    <message>
        <source>Structural similarity (Wang et al. 2004), 1 at best</source>
        <translation>Strukturelle Ähnlichkeit (Wang u. a. 2004), bestenfalls 1</translation>
    </message>
    <message>
        <source>Tells the fusion network what is in the photo</source>
        <translation>Sagt dem Fusion-Netz, was auf dem Foto ist</translation>
    </message>
    <message>
        <source>The disk is full ({0} MB free). Training goes on as soon as there is room.</source>
        <translation>Die Festplatte ist voll ({0} MB frei). Das Training geht weiter, sobald Platz ist.</translation>
    </message>
    <message>
        <source>The end of the file is missing, but every row could be read</source>
        <translation>Das Ende der Datei fehlt, aber jede Zeile war lesbar</translation>
    </message>
    <message>
        <source>The file is cut off: {0} was readable</source>
        <translation>Die Datei ist abgeschnitten: {0} war lesbar</translation>
    </message>
    <message>
        <source>The file is cut off: {0} was readable{1}</source>
        <translation>Die Datei ist abgeschnitten: {0} war lesbar{1}</translation>
    </message>
    <message>
        <source>The installed torch was built for the CPU alone.</source>
        <translation>Das installierte torch wurde nur für die CPU gebaut.</translation>
    </message>
    <message>
        <source>The machine runs on its battery. Training goes on when it is plugged in.</source>
        <translation>Das Gerät läuft auf Akku. Das Training geht weiter, wenn es am Netz ist.</translation>
    </message>
    <message>
        <source>The published weights of Colorful Image Colorization; lively colours</source>
        <translation>Die veröffentlichten Gewichte von Colorful Image Colorization; lebhafte Farben</translation>
    </message>
    <message>
        <source>Tintype</source>
        <translation>Tintype</translation>
    </message>
    <message>
        <source>Tintype does not know {0}, or it is not all there</source>
        <translation>Tintype kennt {0} nicht, oder die Datei ist nicht vollständig</translation>
    </message>
    <message>
        <source>Tintype&apos;s own network: layers that see ever more of the photo and attention over all of it; it says both how likely each colour is and which one is least wrong.</source>
        <translation>Tintypes eigenes Netz: Schichten, die immer mehr vom Foto sehen, und Aufmerksamkeit über das Ganze; es sagt sowohl, wie wahrscheinlich jede Farbe ist, als auch, welche am wenigsten falsch ist.</translation>
    </message>
    <message>
        <source>Toned scan: treated as black and white</source>
        <translation>Getönter Scan: als Schwarzweißfoto behandelt</translation>
    </message>
    <message>
        <source>True colourful</source>
        <translation>Wahre Farbigkeit</translation>
    </message>
    <message>
        <source>Try again, or download it yourself and choose the file.</source>
        <translation>Versuchen Sie es noch einmal, oder laden Sie sie selbst herunter und wählen die Datei.</translation>
    </message>
    <message>
        <source>Try again; it goes on where it was. Or download it yourself and choose the file.</source>
        <translation>Versuchen Sie es noch einmal; es geht weiter, wo es war. Oder laden Sie sie selbst herunter und wählen die Datei.</translation>
    </message>
    <message>
        <source>Twelve convolutions in a row, which look at small surroundings only.</source>
        <translation>Zwölf Faltungen hintereinander, die nur kleine Umgebungen sehen.</translation>
    </message>
    <message>
        <source>Twelve convolutions in a row; looks at small surroundings only</source>
        <translation>Zwölf Faltungen hintereinander; sieht nur kleine Umgebungen</translation>
    </message>
    <message>
        <source>Unpack it and open the photos.</source>
        <translation>Entpacken Sie es, und öffnen Sie die Fotos.</translation>
    </message>
    <message>
        <source>Update Tintype, or open it with the one that wrote it.</source>
        <translation>Aktualisieren Sie Tintype, oder öffnen Sie es mit dem, das es geschrieben hat.</translation>
    </message>
    <message>
        <source>Use .jpg, .png, .tif or .webp.</source>
        <translation>Verwenden Sie .jpg, .png, .tif oder .webp.</translation>
    </message>
    <message>
        <source>VGG16</source>
        <translation>VGG16</translation>
    </message>
    <message>
        <source>Wait for it, or stop it where it was started.</source>
        <translation>Warten Sie darauf, oder halten Sie es dort an, wo es gestartet wurde.</translation>
    </message>
    <message>
        <source>What the VGG16 networks see with; to train them with `--begin vgg16`</source>
        <translation>Womit die VGG16-Netze sehen; um sie mit `--begin vgg16` zu trainieren</translation>
    </message>
    <message>
        <source>Write [{...}, {...}].</source>
        <translation>Schreiben Sie [{...}, {...}].</translation>
    </message>
    <message>
        <source>Write adamw or muon.</source>
        <translation>Schreiben Sie adamw oder muon.</translation>
    </message>
    <message>
        <source>Write adamw.</source>
        <translation>Schreiben Sie adamw.</translation>
    </message>
    <message>
        <source>Write it as &quot;#rrggbb&quot;.</source>
        <translation>Schreiben Sie sie als &quot;#rrggbb&quot;.</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Gelb</translation>
    </message>
    <message>
        <source>Zhang et al. 2016</source>
        <translation>Zhang u. a. 2016</translation>
    </message>
    <message>
        <source>a blend cannot have the same model twice</source>
        <translation>eine Mischung kann nicht zweimal dasselbe Modell haben</translation>
    </message>
    <message>
        <source>a model cannot be tuned with {0}</source>
        <translation>ein Modell lässt sich nicht trainieren mit {0}</translation>
    </message>
    <message>
        <source>a* and b* apart</source>
        <translation>a* und b* getrennt</translation>
    </message>
    <message>
        <source>all models have weight 0</source>
        <translation>alle Modelle haben das Gewicht 0</translation>
    </message>
    <message>
        <source>all photos are gone</source>
        <translation>alle Fotos sind verschwunden</translation>
    </message>
    <message>
        <source>cannot leave out {0}</source>
        <translation>{0} lässt sich nicht weglassen</translation>
    </message>
    <message>
        <source>every row</source>
        <translation>jede Zeile</translation>
    </message>
    <message>
        <source>faded</source>
        <translation>verblasst</translation>
    </message>
    <message>
        <source>in {0}: {1}</source>
        <translation>in {0}: {1}</translation>
    </message>
    <message>
        <source>it cannot be read: {0}</source>
        <translation>sie ist nicht lesbar: {0}</translation>
    </message>
    <message>
        <source>it has {0} megapixels, more than {1}</source>
        <translation>es hat {0} Megapixel, mehr als {1}</translation>
    </message>
    <message>
        <source>it is a BigTIFF file with its highest bytes first</source>
        <translation>es ist eine BigTIFF-Datei mit den höchsten Bytes zuerst</translation>
    </message>
    <message>
        <source>it is a JPEG 2000 file</source>
        <translation>es ist eine JPEG-2000-Datei</translation>
    </message>
    <message>
        <source>it is a PDF document</source>
        <translation>es ist ein PDF-Dokument</translation>
    </message>
    <message>
        <source>it is a Photoshop document</source>
        <translation>es ist ein Photoshop-Dokument</translation>
    </message>
    <message>
        <source>it is a camera raw file</source>
        <translation>es ist eine Rohdatei einer Kamera</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>es ist ein Ordner</translation>
    </message>
    <message>
        <source>it is a pipe or device, not a file</source>
        <translation>es ist eine Pipe oder ein Gerät, keine Datei</translation>
    </message>
    <message>
        <source>it is a video</source>
        <translation>es ist ein Video</translation>
    </message>
    <message>
        <source>it is an archive or office document</source>
        <translation>es ist ein Archiv oder Office-Dokument</translation>
    </message>
    <message>
        <source>it is not a photo, or it is damaged</source>
        <translation>es ist kein Foto, oder es ist beschädigt</translation>
    </message>
    <message>
        <source>it is text, not a photo</source>
        <translation>es ist Text, kein Foto</translation>
    </message>
    <message>
        <source>its 16-bit channels are stored apart</source>
        <translation>seine 16-Bit-Kanäle sind getrennt gespeichert</translation>
    </message>
    <message>
        <source>nearly all photos are alike, so none can be kept apart to judge by</source>
        <translation>fast alle Fotos gleichen sich, sodass keines zur Beurteilung zurückbehalten werden kann</translation>
    </message>
    <message>
        <source>no colour photos were found to train on</source>
        <translation>es wurden keine Farbfotos zum Trainieren gefunden</translation>
    </message>
    <message>
        <source>no photo has any {0}</source>
        <translation>kein Foto hat etwas davon: {0}</translation>
    </message>
    <message>
        <source>no readable photos in {0}</source>
        <translation>in {0} sind keine lesbaren Fotos</translation>
    </message>
    <message>
        <source>no {0} device can be used on this machine</source>
        <translation>auf diesem Rechner gibt es kein nutzbares Gerät der Art {0}</translation>
    </message>
    <message>
        <source>noise {0}</source>
        <translation>Rauschen {0}</translation>
    </message>
    <message>
        <source>not a colour: {0}</source>
        <translation>keine Farbe: {0}</translation>
    </message>
    <message>
        <source>not a list: {0}</source>
        <translation>keine Liste: {0}</translation>
    </message>
    <message>
        <source>not a plan for tuning: {0}</source>
        <translation>kein Trainingsplan: {0}</translation>
    </message>
    <message>
        <source>not a recipe: {0}</source>
        <translation>kein Rezept: {0}</translation>
    </message>
    <message>
        <source>not a {0}: {1}</source>
        <translation>kein {0}: {1}</translation>
    </message>
    <message>
        <source>one model alone cannot be blended</source>
        <translation>ein Modell allein lässt sich nicht mischen</translation>
    </message>
    <message>
        <source>one model alone has nobody to disagree with</source>
        <translation>ein Modell allein kann mit niemandem uneins sein</translation>
    </message>
    <message>
        <source>of at least {0} photos needed, {1} can be used</source>
        <translation>von mindestens {0} benötigten Fotos sind {1} brauchbar</translation>
    </message>
    <message>
        <source>side cannot be {0}</source>
        <translation>die Arbeitsgröße kann nicht {0} sein</translation>
    </message>
    <message>
        <source>the file is cut off before its first row</source>
        <translation>die Datei ist vor ihrer ersten Zeile abgeschnitten</translation>
    </message>
    <message>
        <source>the file is cut off: {0} can be read{1}</source>
        <translation>die Datei ist abgeschnitten: {0} ist lesbar{1}</translation>
    </message>
    <message>
        <source>the file is damaged ({0})</source>
        <translation>die Datei ist beschädigt ({0})</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>die Datei ist leer</translation>
    </message>
    <message>
        <source>the file is not there</source>
        <translation>die Datei ist nicht da</translation>
    </message>
    <message>
        <source>the file {0} cannot be read: {1}</source>
        <translation>die Datei {0} ist nicht lesbar: {1}</translation>
    </message>
    <message>
        <source>the file {0} is not JSON: {1}</source>
        <translation>die Datei {0} ist kein JSON: {1}</translation>
    </message>
    <message>
        <source>the file {0} is not a list of hints</source>
        <translation>die Datei {0} ist keine Liste von Hinweisen</translation>
    </message>
    <message>
        <source>the file {0} is not a recipe</source>
        <translation>die Datei {0} ist kein Rezept</translation>
    </message>
    <message>
        <source>the folder of {0} is not there</source>
        <translation>der Ordner von {0} ist nicht da</translation>
    </message>
    <message>
        <source>the folder {0} cannot be made: {1}</source>
        <translation>der Ordner {0} lässt sich nicht anlegen: {1}</translation>
    </message>
    <message>
        <source>the loss is {0} at step {1}; the last checkpoint is kept</source>
        <translation>der Verlust ist {0} bei Schritt {1}; der letzte Zwischenstand bleibt</translation>
    </message>
    <message>
        <source>the mask covers the whole photo, so that there is nothing to fill it from</source>
        <translation>die Maske bedeckt das ganze Foto, sodass nichts übrig ist, woraus es gefüllt werden könnte</translation>
    </message>
    <message>
        <source>the mask is {0} pixels and the photo {1}</source>
        <translation>die Maske ist {0} Bildpunkte groß und das Foto {1}</translation>
    </message>
    <message>
        <source>the name {0} has no suffix of a format that can be written</source>
        <translation>der Name {0} hat keine Endung eines Formats, das geschrieben werden kann</translation>
    </message>
    <message>
        <source>the name {0} is too long</source>
        <translation>der Name {0} ist zu lang</translation>
    </message>
    <message>
        <source>the pieces in {0} are damaged or do not belong together</source>
        <translation>die Stücke in {0} sind beschädigt oder gehören nicht zusammen</translation>
    </message>
    <message>
        <source>the saved weights {0} are damaged</source>
        <translation>die gespeicherten Gewichte {0} sind beschädigt</translation>
    </message>
    <message>
        <source>the sheet would be more than {0} pixels high</source>
        <translation>der Bogen würde höher als {0} Bildpunkte</translation>
    </message>
    <message>
        <source>the training runs out of bounds, even at an eighth of its learning rate</source>
        <translation>das Training gerät außer Rand und Band, selbst bei einem Achtel seiner Lernrate</translation>
    </message>
    <message>
        <source>the weights of {0} are missing: {1}</source>
        <translation>die Gewichte von {0} fehlen: {1}</translation>
    </message>
    <message>
        <source>the weights of {0} cannot be read: {1}</source>
        <translation>die Gewichte von {0} sind nicht lesbar: {1}</translation>
    </message>
    <message>
        <source>the weights of {0} do not fit its network: {1}</source>
        <translation>die Gewichte von {0} passen nicht zu ihrem Netz: {1}</translation>
    </message>
    <message>
        <source>there are no models to blend</source>
        <translation>es gibt keine Modelle zum Mischen</translation>
    </message>
    <message>
        <source>there are no photos in {0}</source>
        <translation>in {0} sind keine Fotos</translation>
    </message>
    <message>
        <source>there are no photos to find weights on</source>
        <translation>es gibt keine Fotos, um Gewichte daran zu finden</translation>
    </message>
    <message>
        <source>there is a model called {0} already</source>
        <translation>es gibt schon ein Modell namens {0}</translation>
    </message>
    <message>
        <source>there is no folder {0}</source>
        <translation>es gibt keinen Ordner {0}</translation>
    </message>
    <message>
        <source>there is no kind of device called {0}</source>
        <translation>es gibt keine Art von Gerät namens {0}</translation>
    </message>
    <message>
        <source>there is no model called {0}</source>
        <translation>es gibt kein Modell namens {0}</translation>
    </message>
    <message>
        <source>there is no network family {0}</source>
        <translation>es gibt keine Netzfamilie {0}</translation>
    </message>
    <message>
        <source>there is no optimizer {0}</source>
        <translation>es gibt keinen Optimierer {0}</translation>
    </message>
    <message>
        <source>there is no room for {0}</source>
        <translation>für {0} ist kein Platz</translation>
    </message>
    <message>
        <source>there is no way of blending called {0}</source>
        <translation>es gibt keine Art der Mischung namens {0}</translation>
    </message>
    <message>
        <source>there is not enough memory for it</source>
        <translation>der Arbeitsspeicher reicht dafür nicht</translation>
    </message>
    <message>
        <source>there is not enough memory to colorize with {0}</source>
        <translation>der Arbeitsspeicher reicht nicht, um mit {0} einzufärben</translation>
    </message>
    <message>
        <source>this kind of TIFF file cannot be read</source>
        <translation>diese Art von TIFF-Datei ist nicht lesbar</translation>
    </message>
    <message>
        <source>this model names one colour for each point and does not say how sure it is</source>
        <translation>dieses Modell nennt je Punkt nur eine Farbe und sagt nicht, wie sicher es ist</translation>
    </message>
    <message>
        <source>this model needs the classifier Inception-ResNet-v2, 224 MB, which is not installed</source>
        <translation>dieses Modell braucht den Klassifikator Inception-ResNet-v2, 224 MB, der nicht installiert ist</translation>
    </message>
    <message>
        <source>this model needs the library timm, which is not installed</source>
        <translation>dieses Modell braucht die Bibliothek timm, die nicht installiert ist</translation>
    </message>
    <message>
        <source>this network has no kernels wide enough for muon</source>
        <translation>dieses Netz hat keine Kerne, die für muon breit genug sind</translation>
    </message>
    <message>
        <source>this network has to be told what is in the photo, and there is no classifier</source>
        <translation>diesem Netz muss gesagt werden, was auf dem Foto ist, und es gibt keinen Klassifikator</translation>
    </message>
    <message>
        <source>this recipe has settings unknown here: {0}</source>
        <translation>dieses Rezept hat hier unbekannte Einstellungen: {0}</translation>
    </message>
    <message>
        <source>this recipe is of version {0}, made by a newer Tintype; this one reads up to version {1}</source>
        <translation>dieses Rezept hat Version {0}, von einem neueren Tintype; dieses liest bis Version {1}</translation>
    </message>
    <message>
        <source>too few of the photos can be read now</source>
        <translation>zu wenige der Fotos sind jetzt lesbar</translation>
    </message>
    <message>
        <source>torch found no graphics card that it can use.</source>
        <translation>torch hat keine nutzbare Grafikkarte gefunden.</translation>
    </message>
    <message>
        <source>vgg has no head called {0}</source>
        <translation>vgg hat keinen Kopf namens {0}</translation>
    </message>
    <message>
        <source>weights cannot be found for {0}</source>
        <translation>für {0} lassen sich keine Gewichte finden</translation>
    </message>
    <message>
        <source>weights cannot be {0}</source>
        <translation>Gewichte können nicht {0} sein</translation>
    </message>
    <message>
        <source>what came from {0} is not the file that it should be</source>
        <translation>was von {0} kam, ist nicht die richtige Datei</translation>
    </message>
    <message>
        <source>you may not read it</source>
        <translation>Sie dürfen sie nicht lesen</translation>
    </message>
    <message>
        <source>{0} are not the weights of {1}</source>
        <translation>{0} sind nicht die Gewichte von {1}</translation>
    </message>
    <message>
        <source>{0} came with the program</source>
        <translation>{0} gehört zum Programm</translation>
    </message>
    <message>
        <source>{0} cannot be deleted: {1}</source>
        <translation>{0} lässt sich nicht löschen: {1}</translation>
    </message>
    <message>
        <source>{0} cannot be fetched</source>
        <translation>{0} lässt sich nicht abrufen</translation>
    </message>
    <message>
        <source>{0} cannot be read: {1}</source>
        <translation>{0} ist nicht lesbar: {1}</translation>
    </message>
    <message>
        <source>{0} cannot be written to: {1}</source>
        <translation>in {0} lässt sich nicht schreiben: {1}</translation>
    </message>
    <message>
        <source>{0} cannot be written: {1}</source>
        <translation>{0} lässt sich nicht schreiben: {1}</translation>
    </message>
    <message>
        <source>{0} cannot be {1}</source>
        <translation>{0} kann nicht {1} sein</translation>
    </message>
    <message>
        <source>{0} could not be deleted: {1}</source>
        <translation>{0} ließ sich nicht löschen: {1}</translation>
    </message>
    <message>
        <source>{0} could not be fetched: {1}</source>
        <translation>{0} ließ sich nicht abrufen: {1}</translation>
    </message>
    <message>
        <source>{0} could not be learnt</source>
        <translation>{0} ließ sich nicht lernen</translation>
    </message>
    <message>
        <source>{0} could not be written: {1}</source>
        <translation>{0} ließ sich nicht schreiben: {1}</translation>
    </message>
    <message>
        <source>{0} damaged places</source>
        <translation>{0} beschädigte Stellen</translation>
    </message>
    <message>
        <source>{0} does not fit its network: {1}</source>
        <translation>{0} passt nicht zum Netz: {1}</translation>
    </message>
    <message>
        <source>{0} does not hold all pieces of a run: {1}</source>
        <translation>{0} enthält nicht alle Stücke eines Trainings: {1}</translation>
    </message>
    <message>
        <source>{0} exists already</source>
        <translation>{0} gibt es schon</translation>
    </message>
    <message>
        <source>{0} files have at most {1} pixels a side, not {2}</source>
        <translation>{0}-Dateien haben höchstens {1} Bildpunkte je Seite, nicht {2}</translation>
    </message>
    <message>
        <source>{0} has a checkpoint already</source>
        <translation>{0} hat schon einen Zwischenstand</translation>
    </message>
    <message>
        <source>{0} has no checkpoint yet</source>
        <translation>{0} hat noch keinen Zwischenstand</translation>
    </message>
    <message>
        <source>{0} has no colours</source>
        <translation>{0} hat keine Farben</translation>
    </message>
    <message>
        <source>{0} has no colours to learn</source>
        <translation>{0} hat keine Farben zum Lernen</translation>
    </message>
    <message>
        <source>{0} has too little free memory.</source>
        <translation>{0} hat zu wenig freien Speicher.</translation>
    </message>
    <message>
        <source>{0} holds no weights: {1}</source>
        <translation>{0} enthält keine Gewichte: {1}</translation>
    </message>
    <message>
        <source>{0} is a folder</source>
        <translation>{0} ist ein Ordner</translation>
    </message>
    <message>
        <source>{0} is in use by another process</source>
        <translation>{0} wird von einem anderen Prozess benutzt</translation>
    </message>
    <message>
        <source>{0} is being trained</source>
        <translation>{0} wird gerade trainiert</translation>
    </message>
    <message>
        <source>{0} is no table of weights</source>
        <translation>{0} ist keine Gewichtstabelle</translation>
    </message>
    <message>
        <source>{0} is not a model card: {1}</source>
        <translation>{0} ist keine Modellkarte: {1}</translation>
    </message>
    <message>
        <source>{0} is not a name for a sheet</source>
        <translation>{0} ist kein Name für einen Bogen</translation>
    </message>
    <message>
        <source>{0} is not a run of tuning</source>
        <translation>{0} ist kein Training</translation>
    </message>
    <message>
        <source>{0} is not a run of tuning: {1}</source>
        <translation>{0} ist kein Training: {1}</translation>
    </message>
    <message>
        <source>{0} is not a training run: {1}</source>
        <translation>{0} ist kein Training: {1}</translation>
    </message>
    <message>
        <source>{0} is not the file that its card describes</source>
        <translation>{0} ist nicht die Datei, die ihre Modellkarte beschreibt</translation>
    </message>
    <message>
        <source>{0} is not the model any more that this training began with</source>
        <translation>{0} ist nicht mehr das Modell, mit dem dieses Training begann</translation>
    </message>
    <message>
        <source>{0} is one of the photos</source>
        <translation>{0} ist eines der Fotos</translation>
    </message>
    <message>
        <source>{0} is the name of one file</source>
        <translation>{0} ist der Name einer einzelnen Datei</translation>
    </message>
    <message>
        <source>{0} may not be written</source>
        <translation>{0} darf nicht geschrieben werden</translation>
    </message>
    <message>
        <source>{0} models have {1} weights</source>
        <translation>{0} Modelle haben {1} Gewichte</translation>
    </message>
    <message>
        <source>{0} names files elsewhere</source>
        <translation>{0} nennt Dateien an anderen Orten</translation>
    </message>
    <message>
        <source>{0} of a sweep cannot be {1}</source>
        <translation>{0} einer Messreihe kann nicht {1} sein</translation>
    </message>
    <message>
        <source>{0} of a {1} cannot be {2}</source>
        <translation>{0} ({1}) kann nicht {2} sein</translation>
    </message>
    <message>
        <source>{0} of the light is missing</source>
        <translation>{0} des Lichts fehlt</translation>
    </message>
    <message>
        <source>{0} photos are too few to find weights on</source>
        <translation>{0} Fotos sind zu wenige, um Gewichte daran zu finden</translation>
    </message>
    <message>
        <source>{0} scratches</source>
        <translation>{0} Kratzer</translation>
    </message>
    <message>
        <source>{0} specks</source>
        <translation>{0} Flecken</translation>
    </message>
    <message>
        <source>{0} was not judged yet</source>
        <translation>{0} wurde noch nicht beurteilt</translation>
    </message>
    <message>
        <source>{0}: not enough memory</source>
        <translation>{0}: zu wenig Arbeitsspeicher</translation>
    </message>
    <message>
        <source>the photo could not be learnt: {0}</source>
        <translation>das Foto ließ sich nicht lernen: {0}</translation>
    </message>
    <message>
        <source>No photos in {0}</source>
        <translation>Keine Fotos in {0}</translation>
    </message>
    <message>
        <source>Choose photos or a folder.</source>
        <translation>Wählen Sie Fotos oder einen Ordner.</translation>
    </message>
    <message>
        <source>{0} comes with the program</source>
        <translation>{0} gehört zum Programm</translation>
    </message>
    <message>
        <source>a preset needs a name</source>
        <translation>eine Vorlage braucht einen Namen</translation>
    </message>
    <message>
        <source>there is no mixture to save</source>
        <translation>es gibt keine Mischung zum Speichern</translation>
    </message>
    <message>
        <source>Give some model a weight first.</source>
        <translation>Geben Sie erst einem Modell ein Gewicht.</translation>
    </message>
    <message>
        <source>nothing was repaired</source>
        <translation>es wurde nichts repariert</translation>
    </message>
    <message>
        <source>Switch a step of the Repair panel on.</source>
        <translation>Schalten Sie im Bereich „Reparieren“ einen Schritt ein.</translation>
    </message>
    <message>
        <source>the true colours of this photo are not known</source>
        <translation>die wahren Farben dieses Fotos sind nicht bekannt</translation>
    </message>
    <message>
        <source>Open a photo that is in colour.</source>
        <translation>Öffnen Sie ein Foto, das farbig ist.</translation>
    </message>
    <message>
        <source>Choose another blend.</source>
        <translation>Wählen Sie eine andere Mischung.</translation>
    </message>
    <message>
        <source>Training stopped: {0}</source>
        <translation>Das Training hat angehalten: {0}</translation>
    </message>
    <message>
        <source>{0} It can be resumed.</source>
        <translation>{0} Es lässt sich fortsetzen.</translation>
    </message>
    <message>
        <source>It can be resumed.</source>
        <translation>Es lässt sich fortsetzen.</translation>
    </message>
    <message>
        <source>the program ended</source>
        <translation>das Programm hat sich beendet</translation>
    </message>
    <message>
        <source>the program could not be started</source>
        <translation>das Programm ließ sich nicht starten</translation>
    </message>
</context>
<context>
    <name>EntryModel</name>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>opening…</source>
        <translation>wird geöffnet…</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>cannot open</source>
        <translation>nicht zu öffnen</translation>
    </message>
</context>
<context>
    <name>ExportAll</name>
    <message>
        <source>Exporting {name}, {turn} of {count}…</source>
        <translation>{name} wird exportiert, {turn} von {count}…</translation>
    </message>
    <message>
        <source>Exporting {name}, {turn} of {count}, about {time} left…</source>
        <translation>{name} wird exportiert, {turn} von {count}, noch etwa {time}…</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) saved in {folder}</source>
        <translation>
            <numerusform>Ein Foto in {folder} gespeichert</numerusform>
            <numerusform>%n Fotos in {folder} gespeichert</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. {saved}</source>
        <translation>Angehalten. {saved}</translation>
    </message>
    <message>
        <source>Show in Folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) could not be exported: {names}</source>
        <translation>
            <numerusform>Ein Foto konnte nicht exportiert werden: {names}</numerusform>
            <numerusform>%n Fotos konnten nicht exportiert werden: {names}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportAllDialog</name>
    <message>
        <source>Export All</source>
        <translation>Alle exportieren</translation>
    </message>
    <message numerus="yes">
        <source>Export %n open photo(s)</source>
        <translation>
            <numerusform>Ein offenes Foto exportieren</numerusform>
            <numerusform>%n offene Fotos exportieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Each as it is set, one after the other, all into one folder. What cannot be read or written is told at the end.</source>
        <translation>Jedes so, wie es eingestellt ist, eins nach dem anderen, alle in einen Ordner. Was sich nicht lesen oder schreiben lässt, wird am Ende gesagt.</translation>
    </message>
    <message>
        <source>Each like its original, else PNG or JPEG</source>
        <translation>Jedes wie sein Original, sonst PNG oder JPEG</translation>
    </message>
    <message>
        <source>Save each recipe beside its result</source>
        <translation>Jedes Rezept neben seinem Ergebnis speichern</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Where the result goes</source>
        <translation>Wohin das Ergebnis kommt</translation>
    </message>
    <message>
        <source>Keep date, camera, place and other metadata</source>
        <translation>Datum, Kamera, Ort und andere Metadaten behalten</translation>
    </message>
    <message>
        <source>Mark the file as colorized by a model</source>
        <translation>Die Datei als von einem Modell eingefärbt kennzeichnen</translation>
    </message>
    <message>
        <source>Save the recipe beside the result</source>
        <translation>Das Rezept neben dem Ergebnis speichern</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Damage is simulated ({damage}), and the result will show it. The Simulate panel takes it away.</source>
        <translation>Schäden sind simuliert ({damage}), und das Ergebnis zeigt sie. Im Bereich „Simulieren“ lassen sie sich entfernen.</translation>
    </message>
    <message>
        <source>Same as the original ({format})</source>
        <translation>Wie das Original ({format})</translation>
    </message>
    <message>
        <source>Best for this photo ({format})</source>
        <translation>Am besten für dieses Foto ({format})</translation>
    </message>
    <message>
        <source>Nothing there is overwritten.</source>
        <translation>Dort wird nichts überschrieben.</translation>
    </message>
    <message>
        <source>{name} is there already and stays as it is.</source>
        <translation>{name} ist schon da und bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Small, and every program can show it.</source>
        <translation>Klein, und jedes Programm kann es zeigen.</translation>
    </message>
    <message>
        <source>Loses nothing. Large.</source>
        <translation>Verlustfrei. Groß.</translation>
    </message>
    <message>
        <source>Loses nothing. For archives and print.</source>
        <translation>Verlustfrei. Für Archiv und Druck.</translation>
    </message>
    <message>
        <source>Smaller than JPEG; for the web.</source>
        <translation>Kleiner als JPEG; fürs Web.</translation>
    </message>
    <message>
        <source>Keeps 8 of the photo&apos;s 16 bits.</source>
        <translation>Behält 8 der 16 Bit des Fotos.</translation>
    </message>
    <message>
        <source>Transparent parts become white.</source>
        <translation>Durchsichtige Teile werden weiß.</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>The kind of file to write</source>
        <translation>Die Art der geschriebenen Datei</translation>
    </message>
    <message>
        <source>{name} stands for the photo&apos;s own name</source>
        <translation>{name} steht für den Namen des Fotos</translation>
    </message>
    <message>
        <source>Higher keeps more and makes a larger file</source>
        <translation>Höher erhält mehr und macht die Datei größer</translation>
    </message>
    <message>
        <source>EXIF, XMP, colour profile and resolution</source>
        <translation>EXIF, XMP, Farbprofil und Auflösung</translation>
    </message>
    <message>
        <source>Writes XMP DigitalSourceType, so that others can tell it from a record</source>
        <translation>Schreibt XMP DigitalSourceType, damit andere es von einer Aufnahme unterscheiden können</translation>
    </message>
    <message>
        <source>A small file with all settings, to make the same result again</source>
        <translation>Eine kleine Datei mit allen Einstellungen, um dasselbe Ergebnis wieder zu machen</translation>
    </message>
    <message>
        <source>{name}, {width} × {height} pixels, {bits} bit</source>
        <translation>{name}, {width} × {height} Bildpunkte, {bits} Bit</translation>
    </message>
    <message>
        <source>Export the coloured photo</source>
        <translation>Das eingefärbte Foto exportieren</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>F&amp;older</source>
        <translation>&amp;Ordner</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Give the result a name.</source>
        <translation>Geben Sie dem Ergebnis einen Namen.</translation>
    </message>
    <message>
        <source>A name cannot begin or end with a dot.</source>
        <translation>Ein Name kann nicht mit einem Punkt beginnen oder enden.</translation>
    </message>
    <message>
        <source>Only {name} may stand in braces.</source>
        <translation>Nur {name} darf in Klammern stehen.</translation>
    </message>
    <message>
        <source>This folder does not exist.</source>
        <translation>Diesen Ordner gibt es nicht.</translation>
    </message>
    <message>
        <source>This folder cannot be written to.</source>
        <translation>In diesen Ordner kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>A name cannot contain {signs}</source>
        <translation>Ein Name kann {signs} nicht enthalten</translation>
    </message>
</context>
<context>
    <name>Exporter</name>
    <message>
        <source>Exporting {name}…</source>
        <translation>{name} wird exportiert…</translation>
    </message>
    <message>
        <source>Copying the result…</source>
        <translation>Das Ergebnis wird kopiert…</translation>
    </message>
</context>
<context>
    <name>FillLevels</name>
    <message>
        <source>Gray (0.5)</source>
        <translation>Grau (0,5)</translation>
    </message>
    <message>
        <source>White</source>
        <translation>Weiß</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>Schwarz</translation>
    </message>
    <message>
        <source>Own level</source>
        <translation>Eigene Helligkeit</translation>
    </message>
    <message>
        <source>Missing light is filled with</source>
        <translation>Fehlendes Licht wird gefüllt mit</translation>
    </message>
    <message>
        <source>What the model sees where the photo is missing; each is measured by itself</source>
        <translation>Was das Modell sieht, wo das Foto fehlt; jedes wird einzeln gemessen</translation>
    </message>
    <message>
        <source>Own fill level</source>
        <translation>Eigene Füllhelligkeit</translation>
    </message>
    <message>
        <source>0 is black, 1 is white</source>
        <translation>0 ist Schwarz, 1 ist Weiß</translation>
    </message>
</context>
<context>
    <name>FillPicker</name>
    <message>
        <source>Gray (0.5)</source>
        <translation>Grau (0,5)</translation>
    </message>
    <message>
        <source>White</source>
        <translation>Weiß</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>Schwarz</translation>
    </message>
    <message>
        <source>Own level</source>
        <translation>Eigene Helligkeit</translation>
    </message>
    <message>
        <source>Filled with</source>
        <translation>Gefüllt mit</translation>
    </message>
    <message>
        <source>What the model sees where the photo is missing</source>
        <translation>Was das Modell sieht, wo das Foto fehlt</translation>
    </message>
    <message>
        <source>Fill level</source>
        <translation>Füllhelligkeit</translation>
    </message>
    <message>
        <source>0 is black, 1 is white</source>
        <translation>0 ist Schwarz, 1 ist Weiß</translation>
    </message>
</context>
<context>
    <name>Filmstrip</name>
    <message>
        <source>Open photos</source>
        <translation>Fotos öffnen</translation>
    </message>
    <message>
        <source>Open more photos</source>
        <translation>Weitere Fotos öffnen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Open what can be read</source>
        <translation>Öffnen, was lesbar ist</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>In seinem Ordner zeigen</translation>
    </message>
    <message>
        <source>Copy its path</source>
        <translation>Seinen Pfad kopieren</translation>
    </message>
    <message>
        <source>Remove from the strip (the file stays)</source>
        <translation>Vom Streifen entfernen (die Datei bleibt)</translation>
    </message>
</context>
<context>
    <name>FolderField</name>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen…</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Ordner wählen</translation>
    </message>
</context>
<context>
    <name>FolderHeap</name>
    <message>
        <source>Add Folder…</source>
        <translation>Ordner hinzufügen…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Folders of photos</source>
        <translation>Ordner mit Fotos</translation>
    </message>
    <message>
        <source>Photos in them, and below, are learnt; they are only read</source>
        <translation>Die Fotos darin und darunter werden gelernt; sie werden nur gelesen</translation>
    </message>
    <message>
        <source>Choose a folder of colour photos</source>
        <translation>Einen Ordner mit Farbfotos wählen</translation>
    </message>
    <message>
        <source>Leave the chosen folder out (Delete)</source>
        <translation>Den gewählten Ordner weglassen (Entf)</translation>
    </message>
    <message>
        <source>Drop folders of colour photos here.</source>
        <translation>Ordner mit Farbfotos hier ablegen.</translation>
    </message>
    <message>
        <source>Add a Folder</source>
        <translation>Ordner hinzufügen</translation>
    </message>
</context>
<context>
    <name>GamutPicker</name>
    <message>
        <source>Colour at this lightness</source>
        <translation>Farbe bei dieser Helligkeit</translation>
    </message>
    <message>
        <source>Click, drag, or arrow keys</source>
        <translation>Klicken, ziehen oder Pfeiltasten</translation>
    </message>
    <message>
        <source>green to red {a}, blue to yellow {b}; arrow keys change it</source>
        <translation>Grün bis Rot {a}, Blau bis Gelb {b}; Pfeiltasten ändern es</translation>
    </message>
</context>
<context>
    <name>Grid</name>
    <message>
        <source>Use {model}</source>
        <translation>{model} verwenden</translation>
    </message>
</context>
<context>
    <name>GridArea</name>
    <message>
        <source>Grid of models</source>
        <translation>Raster der Modelle</translation>
    </message>
    <message>
        <source>Click or press Return to use this model.</source>
        <translation>Klick oder Eingabe verwendet dieses Modell.</translation>
    </message>
    <message>
        <source>Drag the name, or press Ctrl and an arrow key, to move the cell.</source>
        <translation>Ihr Name gezogen, oder Strg und eine Pfeiltaste, verschiebt die Zelle.</translation>
    </message>
</context>
<context>
    <name>GridBar</name>
    <message>
        <source>Choose what the grid shows</source>
        <translation>Wählen, was das Raster zeigt</translation>
    </message>
    <message>
        <source>Previous page of the grid (PgUp)</source>
        <translation>Vorige Seite des Rasters (Bild auf)</translation>
    </message>
    <message>
        <source>Next page of the grid (PgDown)</source>
        <translation>Nächste Seite des Rasters (Bild ab)</translation>
    </message>
    <message>
        <source>Save the grid as a labelled sheet, PDF or PNG</source>
        <translation>Das Raster als beschrifteten Bogen speichern, PDF oder PNG</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>Zellen</translation>
    </message>
    <message>
        <source>Save Sheet…</source>
        <translation>Bogen speichern…</translation>
    </message>
    <message>
        <source>Click a model to use it, double-click to see it large.</source>
        <translation>Klick verwendet, Doppelklick vergrößert.</translation>
    </message>
    <message>
        <source>{page} of {pages}</source>
        <translation>{page} von {pages}</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>The Usual Cells</source>
        <translation>Die üblichen Zellen</translation>
    </message>
</context>
<context>
    <name>GridCell</name>
    <message>
        <source>waiting…</source>
        <translation>wartet…</translation>
    </message>
    <message>
        <source>colorizing…</source>
        <translation>färbt ein…</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>not colorized</source>
        <translation>nicht eingefärbt</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>in Gebrauch</translation>
    </message>
</context>
<context>
    <name>GuideDialog</name>
    <message>
        <source>en</source>
        <translation>de</translation>
    </message>
    <message>
        <source>User Guide</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
</context>
<context>
    <name>HintChoice</name>
    <message>
        <source>Hint {number} of {count}, at {x} % across and {y} % down</source>
        <translation>Hinweis {number} von {count}, bei {x} % der Breite und {y} % der Höhe</translation>
    </message>
    <message>
        <source>Hint {number} of {count}</source>
        <translation>Hinweis {number} von {count}</translation>
    </message>
    <message>
        <source>This model names one colour only.</source>
        <translation>Dieses Modell nennt nur eine Farbe.</translation>
    </message>
    <message>
        <source>Asking the model…</source>
        <translation>Das Modell wird gefragt…</translation>
    </message>
    <message>
        <source>Colour of the Hint</source>
        <translation>Farbe des Hinweises</translation>
    </message>
</context>
<context>
    <name>HintDesk</name>
    <message>
        <source>This model takes no hints, and no model that does is installed.</source>
        <translation>Dieses Modell nimmt keine Hinweise an, und es ist keines installiert, das es tut.</translation>
    </message>
    <message>
        <source>This model takes no hints; {model} does.</source>
        <translation>Dieses Modell nimmt keine Hinweise an; {model} schon.</translation>
    </message>
    <message>
        <source>Use {model}</source>
        <translation>{model} verwenden</translation>
    </message>
</context>
<context>
    <name>Hinting</name>
    <message>
        <source>Change model</source>
        <translation>Modell wechseln</translation>
    </message>
    <message>
        <source>Click on the photo where the colour is; Esc leaves it.</source>
        <translation>Klicken Sie auf dem Foto, wo die Farbe ist; Esc lässt es.</translation>
    </message>
    <message>
        <source>Add hint</source>
        <translation>Hinweis hinzufügen</translation>
    </message>
    <message>
        <source>Change hint colour</source>
        <translation>Farbe des Hinweises ändern</translation>
    </message>
    <message>
        <source>Move hint</source>
        <translation>Hinweis verschieben</translation>
    </message>
    <message>
        <source>Remove hint</source>
        <translation>Hinweis entfernen</translation>
    </message>
</context>
<context>
    <name>HueChart</name>
    <message>
        <source>red</source>
        <translation>rot</translation>
    </message>
    <message>
        <source>yellow</source>
        <translation>gelb</translation>
    </message>
    <message>
        <source>green</source>
        <translation>grün</translation>
    </message>
    <message>
        <source>cyan</source>
        <translation>cyan</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>blau</translation>
    </message>
    <message>
        <source>magenta</source>
        <translation>magenta</translation>
    </message>
    <message>
        <source>Hues of the photos</source>
        <translation>Farbtöne der Fotos</translation>
    </message>
    <message>
        <source>How much of the photos&apos; colour each hue is</source>
        <translation>Wie viel der Farbe in den Fotos jeder Farbton ausmacht</translation>
    </message>
</context>
<context>
    <name>LabelledSlider</name>
    <message>
        <source>Reset {control}</source>
        <translation>{control} zurücksetzen</translation>
    </message>
    <message>
        <source>{control}, as a number</source>
        <translation>{control}, als Zahl</translation>
    </message>
</context>
<context>
    <name>LicencesDialog</name>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search the names</source>
        <translation>Namen durchsuchen</translation>
    </message>
    <message>
        <source>Shows only parts with these letters in their name</source>
        <translation>Zeigt nur Teile mit diesen Buchstaben im Namen</translation>
    </message>
    <message>
        <source>Parts of Tintype</source>
        <translation>Teile von Tintype</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Tintype uses Qt and Qt for Python (PySide6, Shiboken) under the GNU Lesser General Public License, version 3. Copyright: The Qt Company Ltd. and other contributors.

They are libraries of their own, in files beside the program: in the built program in the folder _internal/PySide6. You may replace these files by your own builds of the same version, change them, and take the program apart to find mistakes in such changes. Tintype runs with them as before; nothing is signed or checked to prevent it.

Their source code: https://code.qt.io and https://download.qt.io. The licence&apos;s text follows under PySide6_Essentials in this list, with that of the GNU General Public License, which it refers to.</source>
        <translation>Tintype verwendet Qt und Qt for Python (PySide6, Shiboken) unter der GNU Lesser General Public License, Version 3. Copyright: The Qt Company Ltd. und weitere Beitragende.

Es sind eigenständige Bibliotheken in Dateien neben dem Programm: im gebauten Programm im Ordner _internal/PySide6. Sie dürfen diese Dateien durch selbst gebaute derselben Version ersetzen, sie ändern und das Programm zerlegen, um Fehler in solchen Änderungen zu suchen. Tintype läuft damit wie zuvor; nichts ist signiert oder wird geprüft, um das zu verhindern.

Ihr Quelltext: https://code.qt.io und https://download.qt.io. Der Text der Lizenz folgt unter PySide6_Essentials in dieser Liste, zusammen mit dem der GNU General Public License, auf die sie verweist.</translation>
    </message>
    <message>
        <source>Learnt from</source>
        <translation>Gelernt von</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Studie</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Sample photos</source>
        <translation>Beispielfotos</translation>
    </message>
    <message>
        <source>none; Tintype&apos;s own</source>
        <translation>keine; Tintypes eigenes</translation>
    </message>
    <message>
        <source>{photos} photographs, from public collections or of the user; they are no part of the program. Trained by Tintype&apos;s own trainer, {date}.</source>
        <translation>{photos} Fotografien, aus öffentlichen Sammlungen oder vom Nutzer; sie sind nicht Teil des Programms. Trainiert mit Tintypes eigenem Trainer, {date}.</translation>
    </message>
    <message>
        <source>Model: {title}</source>
        <translation>Modell: {title}</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>O&amp;verlay</source>
        <translation>Art der &amp;Überlagerung</translation>
    </message>
    <message>
        <source>Model, working size, strength, warmth, tint and vividness</source>
        <translation>Modell, Arbeitsgröße, Stärke, Wärme, Tönung und Lebendigkeit</translation>
    </message>
    <message>
        <source>Colorize</source>
        <translation>Einfärben</translation>
    </message>
</context>
<context>
    <name>MaskBox</name>
    <message>
        <source>Show the mask on the photo</source>
        <translation>Die Maske auf dem Foto zeigen</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>Pinsel</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>Radierer</translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation>Lasso</translation>
    </message>
    <message>
        <source>Lasso Out</source>
        <translation>Lasso minus</translation>
    </message>
    <message>
        <source>Brush radius</source>
        <translation>Pinselradius</translation>
    </message>
    <message>
        <source>Brush softness</source>
        <translation>Pinselweichheit</translation>
    </message>
    <message>
        <source>Invert</source>
        <translation>Umkehren</translation>
    </message>
    <message>
        <source>Drag over damage on the photo to have it filled</source>
        <translation>Über Schäden auf dem Foto ziehen, um sie füllen zu lassen</translation>
    </message>
    <message>
        <source>Drag over what is no damage</source>
        <translation>Über das ziehen, was kein Schaden ist</translation>
    </message>
    <message>
        <source>Draw around damage on the photo to have it filled</source>
        <translation>Schäden auf dem Foto umfahren, um sie füllen zu lassen</translation>
    </message>
    <message>
        <source>Draw around what is no damage</source>
        <translation>Umfahren, was kein Schaden ist</translation>
    </message>
    <message>
        <source>Hatched and outlined: what will be filled (M)</source>
        <translation>Schraffiert und umrandet: was gefüllt wird (M)</translation>
    </message>
    <message>
        <source>Fill everything but what is masked</source>
        <translation>Alles füllen, was nicht maskiert ist</translation>
    </message>
    <message>
        <source>Of the photo&apos;s longer edge; [ and ] make it smaller, larger</source>
        <translation>Der längeren Kante des Fotos; [ und ] verkleinern, vergrößern</translation>
    </message>
    <message>
        <source>How much of the radius the brush fades out over</source>
        <translation>Über wie viel des Radius der Pinsel ausläuft</translation>
    </message>
    <message>
        <source>Remove the last stroke</source>
        <translation>Den letzten Strich entfernen</translation>
    </message>
    <message>
        <source>Clear the mask: nothing is filled</source>
        <translation>Die Maske löschen: nichts wird gefüllt</translation>
    </message>
</context>
<context>
    <name>Masking</name>
    <message>
        <source>Invert mask</source>
        <translation>Maske umkehren</translation>
    </message>
    <message>
        <source>Remove mask stroke</source>
        <translation>Maskenstrich entfernen</translation>
    </message>
    <message>
        <source>Clear mask</source>
        <translation>Maske löschen</translation>
    </message>
    <message>
        <source>Erase from mask</source>
        <translation>Aus der Maske radieren</translation>
    </message>
    <message>
        <source>Draw mask</source>
        <translation>Maske zeichnen</translation>
    </message>
</context>
<context>
    <name>Measuring</name>
    <message>
        <source>Scores</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>How near the colours are to the truth</source>
        <translation>Wie nah die Farben der Wahrheit sind</translation>
    </message>
    <message>
        <source>&amp;Error</source>
        <translation>&amp;Fehler</translation>
    </message>
    <message>
        <source>Compared with the photo&apos;s own colours. 1 can just be seen.</source>
        <translation>Verglichen mit den eigenen Farben des Fotos. 1 ist gerade noch zu sehen.</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close all</source>
        <translation>Alle schließen</translation>
    </message>
    <message>
        <source>Put away all messages</source>
        <translation>Alle Meldungen schließen</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>{count} weitere</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>ModelDesk</name>
    <message>
        <source>Choose Weights</source>
        <translation>Gewichte wählen</translation>
    </message>
    <message>
        <source>Weights and model cards (*.pth *.safetensors *.json)</source>
        <translation>Gewichte und Modellkarten (*.pth *.safetensors *.json)</translation>
    </message>
    <message>
        <source>All (*)</source>
        <translation>Alle (*)</translation>
    </message>
    <message>
        <source>Change model</source>
        <translation>Modell wechseln</translation>
    </message>
    <message>
        <source>{model} is installed.</source>
        <translation>{model} ist installiert.</translation>
    </message>
    <message>
        <source>“{model}” can be chosen now.</source>
        <translation>„{model}“ kann jetzt gewählt werden.</translation>
    </message>
    <message>
        <source>Use It Here</source>
        <translation>Hier verwenden</translation>
    </message>
    <message>
        <source>Downloading {file}</source>
        <translation>{file} wird heruntergeladen</translation>
    </message>
    <message>
        <source>Checking and converting</source>
        <translation>Wird geprüft und umgewandelt</translation>
    </message>
    <message>
        <source>Learning “{name}”</source>
        <translation>„{name}“ wird gelernt</translation>
    </message>
</context>
<context>
    <name>ModelDetails</name>
    <message>
        <source>Your photo, gray</source>
        <translation>Ihr Foto, grau</translation>
    </message>
    <message>
        <source>By this model</source>
        <translation>Von diesem Modell</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Studie</translation>
    </message>
    <message>
        <source>Predicts</source>
        <translation>Sagt vorher</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Trained on</source>
        <translation>Trainiert mit</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Tintype&apos;s own</source>
        <translation>Tintypes eigenes</translation>
    </message>
    <message>
        <source>Open a photo to see here what this model makes of it.</source>
        <translation>Öffnen Sie ein Foto, um hier zu sehen, was dieses Modell daraus macht.</translation>
    </message>
    <message>
        <source>The model is looking at it…</source>
        <translation>Das Modell sieht es sich an…</translation>
    </message>
</context>
<context>
    <name>ModelDialog</name>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Use This Model</source>
        <translation>Dieses Modell verwenden</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Colour the photo that is open with it</source>
        <translation>Das geöffnete Foto damit einfärben</translation>
    </message>
    <message>
        <source>Delete its files from this computer</source>
        <translation>Seine Dateien von diesem Computer löschen</translation>
    </message>
    <message>
        <source>New model from a photo…</source>
        <translation>Neues Modell aus einem Foto…</translation>
    </message>
    <message>
        <source>{model} (not installed)</source>
        <translation>{model} (nicht installiert)</translation>
    </message>
    <message>
        <source>Delete “{model}” from this computer?</source>
        <translation>„{model}“ von diesem Computer löschen?</translation>
    </message>
    <message>
        <source>Remove Model</source>
        <translation>Modell entfernen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>ModelNeeds</name>
    <message>
        <source>Choose File…</source>
        <translation>Datei wählen…</translation>
    </message>
    <message>
        <source>New Model from This Photo</source>
        <translation>Neues Modell aus diesem Foto</translation>
    </message>
    <message>
        <source>Open a photo that has colours first.</source>
        <translation>Öffnen Sie zuerst ein Foto, das Farben hat.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>A published file that you have, or the card of a model (.json)</source>
        <translation>Eine veröffentlichte Datei, die Sie haben, oder die Karte eines Modells (.json)</translation>
    </message>
    <message>
        <source>Train a small model on the photo that is open; under a minute</source>
        <translation>Ein kleines Modell mit dem geöffneten Foto trainieren; unter einer Minute</translation>
    </message>
    <message>
        <source>Stop; what was fetched is kept for the next try</source>
        <translation>Anhalten; was geladen wurde, bleibt für den nächsten Versuch</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>Wie weit es ist</translation>
    </message>
    <message>
        <source>{title}: {file}, {size}, {licence}</source>
        <translation>{title}: {file}, {size}, {licence}</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>Installiert</translation>
    </message>
    <message>
        <source>Get</source>
        <translation>Holen</translation>
    </message>
    <message>
        <source>Get {title}</source>
        <translation>{title} holen</translation>
    </message>
    <message>
        <source>Download {size} from {host}, check it, and keep it with your models</source>
        <translation>{size} von {host} herunterladen, prüfen und bei Ihren Modellen behalten</translation>
    </message>
</context>
<context>
    <name>ModelPicker</name>
    <message>
        <source>Not installed on this computer</source>
        <translation>Nicht auf diesem Computer installiert</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>The trained network that guesses the colours</source>
        <translation>Das trainierte Netz, das die Farben errät</translation>
    </message>
    <message>
        <source>More about models…</source>
        <translation>Mehr über Modelle…</translation>
    </message>
    <message>
        <source>What each model is; get, learn and remove models</source>
        <translation>Was jedes Modell ist; Modelle holen, lernen und entfernen</translation>
    </message>
    <message>
        <source>Predicts</source>
        <translation>Sagt vorher</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>{model} (not installed)</source>
        <translation>{model} (nicht installiert)</translation>
    </message>
    <message>
        <source>Nothing is known of this model.</source>
        <translation>Über dieses Modell ist nichts bekannt.</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Change model</source>
        <translation>Modell wechseln</translation>
    </message>
</context>
<context>
    <name>ModelWords</name>
    <message>
        <source>colour error {own} on the photo that it learnt (gray {gray}). That is no score: it knows the answers by heart. On other photos expect much worse, which is called overfitting</source>
        <translation>Farbfehler {own} auf dem Foto, das es gelernt hat (grau {gray}). Das ist keine Bewertung: es kennt die Antworten auswendig. Auf anderen Fotos ist viel Schlechteres zu erwarten, was man Überanpassung nennt</translation>
    </message>
    <message>
        <source>one colour for each point</source>
        <translation>eine Farbe für jeden Punkt</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>no closer to true colours than gray (error {own}, gray {gray})</source>
        <translation>den wahren Farben nicht näher als Grau (Fehler {own}, grau {gray})</translation>
    </message>
    <message>
        <source>{closer} % closer to true colours than gray (error {own}, gray {gray})</source>
        <translation>{closer} % näher an den wahren Farben als Grau (Fehler {own}, grau {gray})</translation>
    </message>
    <message>
        <source>rebalanced AuC</source>
        <translation>ausgeglichene AuC</translation>
    </message>
    <message>
        <source>colourfulness</source>
        <translation>Farbigkeit</translation>
    </message>
    <message>
        <source>how likely each colour is; you choose how vivid</source>
        <translation>wie wahrscheinlich jede Farbe ist; Sie wählen, wie lebendig</translation>
    </message>
    <message>
        <source>{photos} photos in {steps} steps, {minutes} minutes on {device}, {date}</source>
        <translation>{photos} Fotos in {steps} Schritten, {minutes} Minuten auf {device}, {date}</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>{closer} % closer to true colours than gray at Vividness 0 (error {own}, gray {gray}); bolder is less exact</source>
        <translation>bei Lebendigkeit 0 {closer} % näher an den wahren Farben als Grau (Fehler {own}, grau {gray}); kräftiger ist ungenauer</translation>
    </message>
    <message>
        <source>{count} million parameters</source>
        <translation>{count} Millionen Parameter</translation>
    </message>
    <message>
        <source>{name} {own} (gray {gray})</source>
        <translation>{name} {own} (grau {gray})</translation>
    </message>
    <message>
        <source>; on {count} photos</source>
        <translation>; auf {count} Fotos</translation>
    </message>
    <message>
        <source>{count} parameters</source>
        <translation>{count} Parameter</translation>
    </message>
    <message>
        <source>one photo, {name}, in {steps} steps</source>
        <translation>ein Foto, {name}, in {steps} Schritten</translation>
    </message>
</context>
<context>
    <name>Opener</name>
    <message>
        <source>This photo has colours of its own; the result is made without them.</source>
        <translation>Dieses Foto hat eigene Farben; das Ergebnis entsteht ohne sie.</translation>
    </message>
</context>
<context>
    <name>OutcomeTable</name>
    <message>
        <source>Held-out photos</source>
        <translation>Zurückgehaltene Fotos</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95-%-Intervall</translation>
    </message>
    <message>
        <source>Colourful</source>
        <translation>Farbig</translation>
    </message>
    <message>
        <source>Scores on photos that took no part in the search</source>
        <translation>Werte auf Fotos, die an der Suche nicht beteiligt waren</translation>
    </message>
    <message>
        <source>Of CIEDE2000 less is better, of PSNR more</source>
        <translation>Bei CIEDE2000 ist weniger besser, bei PSNR mehr</translation>
    </message>
    <message>
        <source>Gray</source>
        <translation>Grau</translation>
    </message>
    <message>
        <source>Equal blend</source>
        <translation>Gleichmäßige Mischung</translation>
    </message>
    <message>
        <source>Best blend found</source>
        <translation>Beste gefundene Mischung</translation>
    </message>
</context>
<context>
    <name>Overlays</name>
    <message>
        <source>&amp;None</source>
        <translation>&amp;Keine</translation>
    </message>
    <message>
        <source>As unsure as between so many equally likely colours. Even where the model is sure, its colours are a guess, not a record.</source>
        <translation>So unsicher wie zwischen so vielen gleich wahrscheinlichen Farben. Auch wo das Modell sicher ist, sind seine Farben geraten, nicht überliefert.</translation>
    </message>
    <message>
        <source>Uncertainty</source>
        <translation>Unsicherheit</translation>
    </message>
    <message>
        <source>colours</source>
        <translation>Farben</translation>
    </message>
</context>
<context>
    <name>Pair</name>
    <message>
        <source>{step}: before at the left, after at the right</source>
        <translation>{step}: links vorher, rechts nachher</translation>
    </message>
    <message>
        <source>{step}: changes nothing on this photo</source>
        <translation>{step}: ändert nichts an diesem Foto</translation>
    </message>
    <message>
        <source>No change</source>
        <translation>Keine Änderung</translation>
    </message>
</context>
<context>
    <name>PairBar</name>
    <message>
        <source>A&amp;bove</source>
        <translation>&amp;Oben</translation>
    </message>
    <message>
        <source>Be&amp;low</source>
        <translation>&amp;Unten</translation>
    </message>
    <message>
        <source>&amp;Left</source>
        <translation>&amp;Links</translation>
    </message>
    <message>
        <source>&amp;Right</source>
        <translation>&amp;Rechts</translation>
    </message>
    <message>
        <source>What this side of the comparison shows</source>
        <translation>Was diese Seite des Vergleichs zeigt</translation>
    </message>
    <message>
        <source>Exchange the two sides</source>
        <translation>Die beiden Seiten tauschen</translation>
    </message>
    <message>
        <source>Compare before and after again</source>
        <translation>Wieder vorher und nachher vergleichen</translation>
    </message>
</context>
<context>
    <name>PhotoHeap</name>
    <message>
        <source>Which photos are shown</source>
        <translation>Welche Fotos gezeigt werden</translation>
    </message>
    <message>
        <source>Photos that are used, or why others are not</source>
        <translation>Fotos, die verwendet werden, oder warum andere nicht</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Verwendet</translation>
    </message>
    <message>
        <source>Not used: black-and-white</source>
        <translation>Nicht verwendet: schwarzweiß</translation>
    </message>
    <message>
        <source>Not used: toned</source>
        <translation>Nicht verwendet: getönt</translation>
    </message>
    <message>
        <source>Not used: too small</source>
        <translation>Nicht verwendet: zu klein</translation>
    </message>
    <message>
        <source>Not used: near duplicate</source>
        <translation>Nicht verwendet: fast doppelt</translation>
    </message>
    <message>
        <source>Not used: unreadable</source>
        <translation>Nicht verwendet: unlesbar</translation>
    </message>
    <message>
        <source>Not used: screenshot-like</source>
        <translation>Nicht verwendet: wie ein Bildschirmfoto</translation>
    </message>
</context>
<context>
    <name>PickPopup</name>
    <message>
        <source>Paint It There</source>
        <translation>Dort malen</translation>
    </message>
    <message>
        <source>Use as Hint</source>
        <translation>Als Hinweis verwenden</translation>
    </message>
    <message>
        <source>Tell the model that this place has the chosen colour</source>
        <translation>Dem Modell sagen, dass diese Stelle die gewählte Farbe hat</translation>
    </message>
    <message>
        <source>Tell the network that the place has this colour, and let it spread it</source>
        <translation>Dem Netz sagen, dass die Stelle diese Farbe hat, und es sie ausbreiten lassen</translation>
    </message>
    <message>
        <source>No model of the mixture takes hints</source>
        <translation>Kein Modell der Mischung nimmt Hinweise an</translation>
    </message>
    <message>
        <source>Colours of one place</source>
        <translation>Farben einer Stelle</translation>
    </message>
    <message>
        <source>Place across the photo, in percent</source>
        <translation>Stelle in der Breite des Fotos, in Prozent</translation>
    </message>
    <message>
        <source>Place down the photo, in percent</source>
        <translation>Stelle in der Höhe des Fotos, in Prozent</translation>
    </message>
    <message>
        <source>Colour that each model gives to the place</source>
        <translation>Farbe, die jedes Modell der Stelle gibt</translation>
    </message>
    <message>
        <source>A soft dab of the brush gives this model all the say there</source>
        <translation>Ein weicher Tupfer des Pinsels gibt diesem Modell dort alles Gewicht</translation>
    </message>
    <message>
        <source>Colours of this place</source>
        <translation>Farben dieser Stelle</translation>
    </message>
    <message>
        <source>across</source>
        <translation>waagerecht</translation>
    </message>
    <message>
        <source>down</source>
        <translation>senkrecht</translation>
    </message>
    <message>
        <source>{model}: being asked…</source>
        <translation>{model}: wird gefragt…</translation>
    </message>
    <message>
        <source>{model}: no answer</source>
        <translation>{model}: keine Antwort</translation>
    </message>
    <message>
        <source>{model}   {numbers}</source>
        <translation>{model}   {numbers}</translation>
    </message>
</context>
<context>
    <name>Picking</name>
    <message>
        <source>Choose a colour</source>
        <translation>Farbe wählen</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Export folder</source>
        <translation>Exportordner</translation>
    </message>
    <message>
        <source>Where exports go at first</source>
        <translation>Wohin Exporte zuerst kommen</translation>
    </message>
    <message>
        <source>The language changes at the next start.</source>
        <translation>Die Sprache wechselt beim nächsten Start.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>The fastest one found</source>
        <translation>Das schnellste gefundene</translation>
    </message>
    <message>
        <source>NVIDIA or AMD graphics (CUDA, ROCm)</source>
        <translation>Grafik von NVIDIA oder AMD (CUDA, ROCm)</translation>
    </message>
    <message>
        <source>Apple graphics (Metal)</source>
        <translation>Grafik von Apple (Metal)</translation>
    </message>
    <message>
        <source>Intel graphics (XPU)</source>
        <translation>Grafik von Intel (XPU)</translation>
    </message>
    <message>
        <source>Processor only (CPU)</source>
        <translation>Nur Prozessor (CPU)</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>Light or dark surroundings</source>
        <translation>Helle oder dunkle Umgebung</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Used from the next start on</source>
        <translation>Gilt ab dem nächsten Start</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Where the network runs. Used from the next photo on</source>
        <translation>Wo das Netz rechnet. Gilt ab dem nächsten Foto</translation>
    </message>
    <message>
        <source>First model</source>
        <translation>Erstes Modell</translation>
    </message>
    <message>
        <source>The model a newly opened photo gets</source>
        <translation>Das Modell, das ein neu geöffnetes Foto bekommt</translation>
    </message>
    <message>
        <source>Beside the photo</source>
        <translation>Neben dem Foto</translation>
    </message>
    <message>
        <source>Export beside the photo</source>
        <translation>Neben das Foto exportieren</translation>
    </message>
    <message>
        <source>Tintype never sends anything anywhere.</source>
        <translation>Tintype sendet nie etwas irgendwohin.</translation>
    </message>
</context>
<context>
    <name>PresetPicker</name>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Mixtures that come with the program, and your own</source>
        <translation>Mischungen, die zum Programm gehören, und Ihre eigenen</translation>
    </message>
    <message>
        <source>Save this mixture as a preset</source>
        <translation>Diese Mischung als Vorlage speichern</translation>
    </message>
    <message>
        <source>Delete this preset of yours</source>
        <translation>Diese eigene Vorlage löschen</translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation>Name der Vorlage</translation>
    </message>
    <message>
        <source>Enter saves, Escape goes back</source>
        <translation>Eingabe speichert, Esc kehrt zurück</translation>
    </message>
    <message>
        <source>Save the mixture under this name</source>
        <translation>Die Mischung unter diesem Namen speichern</translation>
    </message>
    <message>
        <source>Needs {models}</source>
        <translation>Braucht {models}</translation>
    </message>
    <message>
        <source>Choose preset</source>
        <translation>Vorlage wählen</translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <source>BY equal</source>
        <translation>BY gleichmäßig</translation>
    </message>
    <message>
        <source>BGY equal</source>
        <translation>BGY gleichmäßig</translation>
    </message>
    <message>
        <source>Flagship only</source>
        <translation>Nur das Hauptmodell</translation>
    </message>
    <message>
        <source>Flagship + a touch of blue</source>
        <translation>Hauptmodell + ein Hauch Blau</translation>
    </message>
</context>
<context>
    <name>RecentMenu</name>
    <message>
        <source>Open &amp;Recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Clear List</source>
        <translation>Liste leeren</translation>
    </message>
</context>
<context>
    <name>RecipeCommands</name>
    <message>
        <source>Save Recipe</source>
        <translation>Rezept speichern</translation>
    </message>
    <message>
        <source>Recipes (*.json)</source>
        <translation>Rezepte (*.json)</translation>
    </message>
    <message>
        <source>{name} is there already, with other settings.</source>
        <translation>{name} ist schon da, mit anderen Einstellungen.</translation>
    </message>
    <message>
        <source>Save as {name}</source>
        <translation>Speichern als {name}</translation>
    </message>
    <message>
        <source>Replace It</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Recipe saved as {path}</source>
        <translation>Rezept gespeichert als {path}</translation>
    </message>
    <message>
        <source>Show in Folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>The photo follows {name} now.</source>
        <translation>Das Foto folgt jetzt {name}.</translation>
    </message>
    <message>
        <source>Photos that you open now start with {name}.</source>
        <translation>Fotos, die Sie jetzt öffnen, beginnen mit {name}.</translation>
    </message>
</context>
<context>
    <name>RecipePanel</name>
    <message>
        <source>Strength</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>Warmth</source>
        <translation>Wärme</translation>
    </message>
    <message>
        <source>Tint</source>
        <translation>Tönung</translation>
    </message>
    <message>
        <source>Vividness</source>
        <translation>Lebendigkeit</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Alles zurücksetzen</translation>
    </message>
    <message>
        <source>How much of the predicted colour to keep: 0 is gray, 100 as predicted</source>
        <translation>Wie viel der vorhergesagten Farbe bleibt: 0 ist grau, 100 wie vorhergesagt</translation>
    </message>
    <message>
        <source>Shifts all colours: below 0 towards blue, above towards yellow</source>
        <translation>Verschiebt alle Farben: unter 0 zu Blau, darüber zu Gelb</translation>
    </message>
    <message>
        <source>Shifts all colours: below 0 towards green, above towards magenta</source>
        <translation>Verschiebt alle Farben: unter 0 zu Grün hin, darüber zu Magenta</translation>
    </message>
    <message>
        <source>Where several colours are likely: 0 takes the least wrong, 100 the boldest</source>
        <translation>Wo mehrere Farben wahrscheinlich sind: 0 nimmt die am wenigsten falsche, 100 die kräftigste</translation>
    </message>
    <message>
        <source>Usual working size and colours; the model stays</source>
        <translation>Übliche Arbeitsgröße und Farben; das Modell bleibt</translation>
    </message>
    <message>
        <source>Change strength</source>
        <translation>Stärke ändern</translation>
    </message>
    <message>
        <source>Change warmth</source>
        <translation>Wärme ändern</translation>
    </message>
    <message>
        <source>Change tint</source>
        <translation>Tönung ändern</translation>
    </message>
    <message>
        <source>Change vividness</source>
        <translation>Lebendigkeit ändern</translation>
    </message>
    <message>
        <source>One model instead</source>
        <translation>Stattdessen ein Modell</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Colours are a guess by the model, not a record.</source>
        <translation>Farben sind vom Modell geraten, nicht überliefert.</translation>
    </message>
</context>
<context>
    <name>Recipes</name>
    <message>
        <source>Open recipe</source>
        <translation>Rezept öffnen</translation>
    </message>
</context>
<context>
    <name>RepairPanel</name>
    <message>
        <source>Propose Repairs</source>
        <translation>Reparaturen vorschlagen</translation>
    </message>
    <message>
        <source>Find damage in the photo</source>
        <translation>Schäden im Foto suchen</translation>
    </message>
    <message>
        <source>Stretch faded tones</source>
        <translation>Verblasste Töne strecken</translation>
    </message>
    <message>
        <source>Take yellowing and stains out</source>
        <translation>Vergilbung und Flecken entfernen</translation>
    </message>
    <message>
        <source>Show Changes</source>
        <translation>Änderungen zeigen</translation>
    </message>
    <message>
        <source>Undo All Repairs</source>
        <translation>Alle aufheben</translation>
    </message>
    <message>
        <source>There is no mask yet: propose repairs, or switch on “{step}”.</source>
        <translation>Es gibt noch keine Maske: Reparaturen vorschlagen lassen oder „{step}“ einschalten.</translation>
    </message>
    <message>
        <source>Undo all repairs</source>
        <translation>Alle Reparaturen aufheben</translation>
    </message>
    <message>
        <source>Change filling</source>
        <translation>Füllart ändern</translation>
    </message>
    <message>
        <source>Switch on: {step}</source>
        <translation>Einschalten: {step}</translation>
    </message>
    <message>
        <source>Switch off: {step}</source>
        <translation>Ausschalten: {step}</translation>
    </message>
    <message>
        <source>Change {control}</source>
        <translation>{control} ändern</translation>
    </message>
    <message>
        <source>Look for damage, and repair what is found; can be undone</source>
        <translation>Schäden suchen und reparieren, was gefunden wird; lässt sich rückgängig machen</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>Off: only what you draw is filled</source>
        <translation>Aus: nur was Sie zeichnen, wird gefüllt</translation>
    </message>
    <message>
        <source>How holes are filled</source>
        <translation>Wie Löcher gefüllt werden</translation>
    </message>
    <message>
        <source>As far as the photo needs it, and no further</source>
        <translation>So weit das Foto es braucht, und nicht weiter</translation>
    </message>
    <message>
        <source>For toned prints: through a filter that sees no stains</source>
        <translation>Für getönte Abzüge: durch einen Filter, der keine Flecken sieht</translation>
    </message>
    <message>
        <source>Lay over the photo how much repair has changed it</source>
        <translation>Über das Foto legen, wie viel die Reparatur daran geändert hat</translation>
    </message>
    <message>
        <source>Colorize the photo as it is</source>
        <translation>Das Foto einfärben, wie es ist</translation>
    </message>
</context>
<context>
    <name>RepairWords</name>
    <message>
        <source>Scratches, dust and holes</source>
        <translation>Kratzer, Staub und Löcher</translation>
    </message>
    <message>
        <source>Find damage, and fill it from its surroundings</source>
        <translation>Schäden suchen und aus ihrer Umgebung füllen</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <source>Take noise and grain away</source>
        <translation>Rauschen und Korn entfernen</translation>
    </message>
    <message>
        <source>Tones</source>
        <translation>Tonwerte</translation>
    </message>
    <message>
        <source>Undo fading, yellowing and uneven exposure</source>
        <translation>Verblassen, Vergilben und ungleiche Belichtung aufheben</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>Schärfe</translation>
    </message>
    <message>
        <source>Sharpen mildly</source>
        <translation>Leicht schärfen</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>Empfindlichkeit</translation>
    </message>
    <message>
        <source>0 finds only what is surely damage, 100 everything that might be</source>
        <translation>0 findet nur, was sicher Schaden ist, 100 alles, was es sein könnte</translation>
    </message>
    <message>
        <source>Grow the mask</source>
        <translation>Maske erweitern</translation>
    </message>
    <message>
        <source>Widens the mask, or below 0 narrows it; of the photo&apos;s longer edge</source>
        <translation>Verbreitert die Maske, unter 0 verengt es sie; Anteil der längeren Kante des Fotos</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>How much of the noise is taken away</source>
        <translation>Wie viel vom Rauschen entfernt wird</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>How much fine detail is spared</source>
        <translation>Wie viel feine Einzelheiten geschont werden</translation>
    </message>
    <message>
        <source>Grain kept</source>
        <translation>Korn behalten</translation>
    </message>
    <message>
        <source>How much of the grain is given back</source>
        <translation>Wie viel vom Korn zurückgegeben wird</translation>
    </message>
    <message>
        <source>Black point</source>
        <translation>Schwarzpunkt</translation>
    </message>
    <message>
        <source>The lightness that becomes black</source>
        <translation>Die Helligkeit, die schwarz wird</translation>
    </message>
    <message>
        <source>White point</source>
        <translation>Weißpunkt</translation>
    </message>
    <message>
        <source>The lightness that becomes white</source>
        <translation>Die Helligkeit, die weiß wird</translation>
    </message>
    <message>
        <source>Middle tones</source>
        <translation>Mitteltöne</translation>
    </message>
    <message>
        <source>Brightens, or below 0 darkens</source>
        <translation>Hellt auf, unter 0 dunkelt es ab</translation>
    </message>
    <message>
        <source>Local contrast</source>
        <translation>Lokaler Kontrast</translation>
    </message>
    <message>
        <source>Evens out exposure and brings out what is flat</source>
        <translation>Gleicht die Belichtung aus und hebt Flaues hervor</translation>
    </message>
    <message>
        <source>Makes edges crisper; noise too</source>
        <translation>Macht Kanten schärfer; Rauschen auch</translation>
    </message>
    <message>
        <source>By the size of each hole</source>
        <translation>Nach der Größe jedes Lochs</translation>
    </message>
    <message>
        <source>Smoothly, from the edge</source>
        <translation>Weich, vom Rand her</translation>
    </message>
    <message>
        <source>With texture from around</source>
        <translation>Mit Struktur aus der Umgebung</translation>
    </message>
</context>
<context>
    <name>Repairing</name>
    <message>
        <source>Repair</source>
        <translation>Reparieren</translation>
    </message>
    <message>
        <source>Undo scratches, noise and fading</source>
        <translation>Kratzer, Rauschen und Verblassen rückgängig machen</translation>
    </message>
    <message>
        <source>Repaired (&amp;difference)</source>
        <translation>Repariert (&amp;Unterschied)</translation>
    </message>
    <message>
        <source>How much repair has changed the lightness. 1 can just be seen.</source>
        <translation>Wie viel die Reparatur an der Helligkeit geändert hat. 1 ist gerade noch zu sehen.</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s), {share} of the photo</source>
        <translation>
            <numerusform>%n Stelle, {share} des Fotos</numerusform>
            <numerusform>%n Stellen, {share} des Fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking at the photo…</source>
        <translation>Das Foto wird angesehen…</translation>
    </message>
    <message>
        <source>Nothing was found that should be repaired.</source>
        <translation>Es wurde nichts gefunden, was repariert werden sollte.</translation>
    </message>
    <message>
        <source>Propose repairs</source>
        <translation>Reparaturen vorschlagen</translation>
    </message>
    <message>
        <source>Found: {what}.</source>
        <translation>Gefunden: {what}.</translation>
    </message>
</context>
<context>
    <name>SameSettings</name>
    <message>
        <source>Use settings of {name}</source>
        <translation>Einstellungen von {name} verwenden</translation>
    </message>
    <message>
        <source>All open photos have these settings already.</source>
        <translation>Alle offenen Fotos haben diese Einstellungen schon.</translation>
    </message>
    <message numerus="yes">
        <source>%n other photo(s) have these settings now. Hints, brush strokes and masks stayed.</source>
        <translation>
            <numerusform>Ein weiteres Foto hat jetzt diese Einstellungen. Hinweise, Pinselstriche und Masken sind geblieben.</numerusform>
            <numerusform>%n weitere Fotos haben jetzt diese Einstellungen. Hinweise, Pinselstriche und Masken sind geblieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo for All</source>
        <translation>Bei allen rückgängig machen</translation>
    </message>
</context>
<context>
    <name>SampleStrip</name>
    <message>
        <source>Photos held out, recoloured</source>
        <translation>Zurückgehaltene Fotos, neu eingefärbt</translation>
    </message>
</context>
<context>
    <name>SampleTiles</name>
    <message>
        <source>Portrait</source>
        <translation>Porträt</translation>
    </message>
    <message>
        <source>Still life</source>
        <translation>Stillleben</translation>
    </message>
    <message>
        <source>Cat</source>
        <translation>Katze</translation>
    </message>
    <message>
        <source>Colorize this sample photo</source>
        <translation>Dieses Beispielfoto einfärben</translation>
    </message>
    <message>
        <source>Sample photo: {name}</source>
        <translation>Beispielfoto: {name}</translation>
    </message>
</context>
<context>
    <name>SampleView</name>
    <message>
        <source>Photo to take a colour from</source>
        <translation>Foto, aus dem eine Farbe genommen wird</translation>
    </message>
    <message>
        <source>Click to take a colour; or arrow keys, then Return</source>
        <translation>Klick nimmt eine Farbe; oder Pfeiltasten, dann Eingabe</translation>
    </message>
</context>
<context>
    <name>ScoresModel</name>
    <message>
        <source>, the best of its column</source>
        <translation>, der beste seiner Spalte</translation>
    </message>
    <message>
        <source>Less is better.</source>
        <translation>Weniger ist besser.</translation>
    </message>
    <message>
        <source>More is better.</source>
        <translation>Mehr ist besser.</translation>
    </message>
</context>
<context>
    <name>ScoresPanel</name>
    <message>
        <source>Score All Installed Models</source>
        <translation>Alle installierten bewerten</translation>
    </message>
    <message>
        <source>Let every model colour this photo, and compare each</source>
        <translation>Jedes Modell dieses Foto einfärben lassen und alle vergleichen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Enlarge…</source>
        <translation>Vergrößern…</translation>
    </message>
    <message>
        <source>Show Errors on the Photo</source>
        <translation>Fehler auf dem Foto zeigen</translation>
    </message>
    <message>
        <source>Find the Best Blend…</source>
        <translation>Die beste Mischung finden…</translation>
    </message>
    <message>
        <source>All installed models have a row.</source>
        <translation>Alle installierten Modelle haben eine Zeile.</translation>
    </message>
    <message numerus="yes">
        <source>%n installed model(s) without a row.</source>
        <translation>
            <numerusform>Ein installiertes Modell hat noch keine Zeile.</numerusform>
            <numerusform>%n installierte Modelle haben noch keine Zeile.</numerusform>
        </translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Copy the table as tab-separated text (Ctrl+C in the table)</source>
        <translation>Die Tabelle als Text mit Tabulatoren kopieren (Strg+C in der Tabelle)</translation>
    </message>
    <message>
        <source>All columns in a window of their own</source>
        <translation>Alle Spalten in einem eigenen Fenster</translation>
    </message>
    <message>
        <source>Lay the difference between result and truth, in CIEDE2000, over the photo</source>
        <translation>Den Unterschied zwischen Ergebnis und Wahrheit, in CIEDE2000, über das Foto legen</translation>
    </message>
    <message>
        <source>From a folder of colour photos, find the weights that come nearest to them</source>
        <translation>Aus einem Ordner mit Farbfotos die Gewichte finden, die ihnen am nächsten kommen</translation>
    </message>
    <message>
        <source>Measured at 256 × 256 pixels, as published tables are. Models stand for themselves, at the vividness chosen and full strength; the last row is the photo as it is set. ★ marks the best value of a column.</source>
        <translation>Gemessen bei 256 × 256 Bildpunkten, wie veröffentlichte Tabellen. Die Modelle stehen für sich, bei gewählter Lebendigkeit und voller Stärke; die letzte Zeile ist das Foto, wie es eingestellt ist. ★ markiert den besten Wert einer Spalte.</translation>
    </message>
    <message>
        <source>Open a photo in colour to measure results against it.</source>
        <translation>Öffnen Sie ein Farbfoto, um Ergebnisse daran zu messen.</translation>
    </message>
    <message>
        <source>This photo has no colours of its own, so nobody can say how near a result is to them. Open a photo in colour: it is made gray, colorized and compared.</source>
        <translation>Dieses Foto hat keine eigenen Farben, darum kann niemand sagen, wie nah ihnen ein Ergebnis ist. Öffnen Sie ein Farbfoto: es wird grau gemacht, eingefärbt und verglichen.</translation>
    </message>
    <message>
        <source>Compared with the truth</source>
        <translation>Mit der Wahrheit verglichen</translation>
    </message>
    <message>
        <source>From many photos</source>
        <translation>Aus vielen Fotos</translation>
    </message>
</context>
<context>
    <name>ScoresTable</name>
    <message>
        <source>Scores</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Click on a heading to sort; Ctrl+C copies</source>
        <translation>Klick auf eine Überschrift sortiert; Strg+C kopiert</translation>
    </message>
</context>
<context>
    <name>Scoring</name>
    <message>
        <source>Gray, damaged</source>
        <translation>Grau, beschädigt</translation>
    </message>
    <message>
        <source>Gray</source>
        <translation>Grau</translation>
    </message>
    <message>
        <source>Gray, repaired</source>
        <translation>Grau, repariert</translation>
    </message>
    <message>
        <source>Blend, as set</source>
        <translation>Mischung, wie eingestellt</translation>
    </message>
    <message>
        <source>Result, as set</source>
        <translation>Ergebnis, wie eingestellt</translation>
    </message>
    <message>
        <source>Repaired, as set</source>
        <translation>Repariert, wie eingestellt</translation>
    </message>
</context>
<context>
    <name>SheetDialog</name>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Where the sheet goes</source>
        <translation>Wohin der Bogen kommt</translation>
    </message>
    <message>
        <source>Save Sheet</source>
        <translation>Bogen speichern</translation>
    </message>
    <message>
        <source>PDF, pages of A4</source>
        <translation>PDF, Seiten in A4</translation>
    </message>
    <message>
        <source>PNG, one picture</source>
        <translation>PNG, ein Bild</translation>
    </message>
    <message>
        <source>{edge} pixels</source>
        <translation>{edge} Bildpunkte</translation>
    </message>
    <message>
        <source>Save Contact Sheet</source>
        <translation>Kontaktbogen speichern</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>A PDF to print, or a PNG to look at</source>
        <translation>Eine PDF-Datei zum Drucken oder eine PNG-Datei zum Ansehen</translation>
    </message>
    <message>
        <source>Size of each picture</source>
        <translation>Größe jedes Bildes</translation>
    </message>
    <message>
        <source>Longer edge of each picture; a smaller photo is not enlarged</source>
        <translation>Längere Kante jedes Bildes; ein kleineres Foto wird nicht vergrößert</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Pictures beside each other</source>
        <translation>Bilder nebeneinander</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>{name} stands for the photo&apos;s own name</source>
        <translation>{name} steht für den Namen des Fotos</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>&amp;Spalten</translation>
    </message>
    <message>
        <source>Picture &amp;size</source>
        <translation>&amp;Bildgröße</translation>
    </message>
    <message>
        <source>F&amp;older</source>
        <translation>&amp;Ordner</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) of {name}, with their names and times under them.</source>
        <translation>
            <numerusform>%n Bild von {name}, mit Namen und Zeit darunter.</numerusform>
            <numerusform>%n Bilder von {name}, mit Namen und Zeiten darunter.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the grid as a sheet</source>
        <translation>Das Raster als Bogen speichern</translation>
    </message>
    <message>
        <source>Nothing there is overwritten.</source>
        <translation>Dort wird nichts überschrieben.</translation>
    </message>
</context>
<context>
    <name>Sheets</name>
    <message>
        <source>Saving the sheet of {name}…</source>
        <translation>Der Bogen von {name} wird gespeichert…</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search the shortcuts</source>
        <translation>Die Tastenkürzel durchsuchen</translation>
    </message>
    <message>
        <source>Shows only what has these letters in its name or keys</source>
        <translation>Zeigt nur, was diese Buchstaben im Namen oder in den Tasten hat</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
</context>
<context>
    <name>SidePicker</name>
    <message>
        <source>Working size</source>
        <translation>Arbeitsgröße</translation>
    </message>
    <message>
        <source>The longer edge of the photo as the network sees it. The result is full size.</source>
        <translation>Die längere Kante des Fotos, wie das Netz es sieht. Das Ergebnis hat volle Größe.</translation>
    </message>
    <message>
        <source>Reset working size</source>
        <translation>Arbeitsgröße zurücksetzen</translation>
    </message>
    <message>
        <source>fastest, broad areas</source>
        <translation>am schnellsten, große Flächen</translation>
    </message>
    <message>
        <source>faster, bolder areas</source>
        <translation>schneller, kräftigere Flächen</translation>
    </message>
    <message>
        <source>balanced</source>
        <translation>ausgewogen</translation>
    </message>
    <message>
        <source>finer, a bit slower</source>
        <translation>feiner, etwas langsamer</translation>
    </message>
    <message>
        <source>fine detail, slower</source>
        <translation>sehr fein, langsamer</translation>
    </message>
    <message>
        <source>finest detail, slowest</source>
        <translation>am feinsten, am langsamsten</translation>
    </message>
    <message>
        <source>from the recipe</source>
        <translation>aus dem Rezept</translation>
    </message>
    <message>
        <source>Change working size</source>
        <translation>Arbeitsgröße ändern</translation>
    </message>
</context>
<context>
    <name>SideTabs</name>
    <message>
        <source>Panels</source>
        <translation>Bereiche</translation>
    </message>
</context>
<context>
    <name>SimulatePanel</name>
    <message>
        <source>Add Damage</source>
        <translation>Schaden hinzufügen</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Remove All</source>
        <translation>Alle entfernen</translation>
    </message>
    <message>
        <source>No damage is simulated now.</source>
        <translation>Zurzeit wird kein Schaden simuliert.</translation>
    </message>
    <message>
        <source>Choose damage preset</source>
        <translation>Schadensvorlage wählen</translation>
    </message>
    <message>
        <source>Add a kind of damage at the end of the list</source>
        <translation>Eine Art von Schaden am Ende der Liste hinzufügen</translation>
    </message>
    <message>
        <source>Replace the list by one of these</source>
        <translation>Die Liste durch eine von diesen ersetzen</translation>
    </message>
    <message>
        <source>Colorize the photo as it is</source>
        <translation>Das Foto einfärben, wie es ist</translation>
    </message>
    <message>
        <source>Add damage</source>
        <translation>Schaden hinzufügen</translation>
    </message>
    <message>
        <source>Move damage</source>
        <translation>Schaden verschieben</translation>
    </message>
    <message>
        <source>Remove damage</source>
        <translation>Schaden entfernen</translation>
    </message>
    <message>
        <source>Remove all damage</source>
        <translation>Alle Schäden entfernen</translation>
    </message>
    <message>
        <source>Damage is simulated before colorizing; your file is never changed.</source>
        <translation>Schäden werden vor dem Einfärben simuliert; Ihre Datei wird nie verändert.</translation>
    </message>
</context>
<context>
    <name>Simulating</name>
    <message>
        <source>Damage the photo on purpose, and see what the models make of it</source>
        <translation>Das Foto absichtlich beschädigen und sehen, was die Modelle daraus machen</translation>
    </message>
    <message>
        <source>Simulate</source>
        <translation>Simulieren</translation>
    </message>
    <message>
        <source>Save What Was Measured</source>
        <translation>Gemessenes speichern</translation>
    </message>
    <message>
        <source>Writing {name}…</source>
        <translation>{name} wird geschrieben…</translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation>Gespeichert als {path}</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Computes on {device}</source>
        <translation>Rechnet auf {device}</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Stop the run (Esc)</source>
        <translation>Den Lauf anhalten (Esc)</translation>
    </message>
    <message>
        <source>Stop the run</source>
        <translation>Den Lauf anhalten</translation>
    </message>
</context>
<context>
    <name>SweepDialog</name>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Stopping; what was measured stays…</source>
        <translation>Wird angehalten; Gemessenes bleibt…</translation>
    </message>
    <message>
        <source>Reading photos and loading networks…</source>
        <translation>Fotos werden gelesen und Netze geladen…</translation>
    </message>
    <message>
        <source>{done} of {whole} measured, {time} left</source>
        <translation>{done} von {whole} gemessen, noch {time}</translation>
    </message>
    <message>
        <source>Stopped: {done} of {whole} measured.</source>
        <translation>Angehalten: {done} von {whole} gemessen.</translation>
    </message>
    <message>
        <source>All {whole} measured.</source>
        <translation>Alle {whole} gemessen.</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>Messreihe</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Maß</translation>
    </message>
    <message>
        <source>Which score the chart, the numbers and exports show</source>
        <translation>Welches Maß Diagramm, Zahlen und Exporte zeigen</translation>
    </message>
    <message>
        <source>Forget the last sweep and begin this one</source>
        <translation>Die letzte Messreihe vergessen und diese beginnen</translation>
    </message>
    <message>
        <source>What was measured stays</source>
        <translation>Gemessenes bleibt</translation>
    </message>
    <message>
        <source>Progress of the sweep</source>
        <translation>Fortschritt der Messreihe</translation>
    </message>
    <message>
        <source>Chart as PNG…</source>
        <translation>Diagramm als PNG…</translation>
    </message>
    <message>
        <source>Chart as SVG…</source>
        <translation>Diagramm als SVG…</translation>
    </message>
    <message>
        <source>All Scores as CSV…</source>
        <translation>Alle Werte als CSV…</translation>
    </message>
    <message>
        <source>Report with Chart and Gallery as HTML…</source>
        <translation>Bericht mit Diagramm und Galerie als HTML…</translation>
    </message>
    <message>
        <source>Save what was measured</source>
        <translation>Gemessenes speichern</translation>
    </message>
</context>
<context>
    <name>SweepForm</name>
    <message>
        <source>The open photo</source>
        <translation>Das geöffnete Foto</translation>
    </message>
    <message>
        <source>A folder of colour photos</source>
        <translation>Ein Ordner mit Farbfotos</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Photos in it, and below, are used</source>
        <translation>Die Fotos darin und darunter werden verwendet</translation>
    </message>
    <message>
        <source>Damage</source>
        <translation>Schäden</translation>
    </message>
    <message>
        <source>Each of these is measured by itself</source>
        <translation>Jeder davon wird einzeln gemessen</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>With repair</source>
        <translation>Mit Reparatur</translation>
    </message>
    <message>
        <source>The open photo (it has no colours)</source>
        <translation>Das geöffnete Foto (es hat keine Farben)</translation>
    </message>
    <message>
        <source>Blend of the open photo</source>
        <translation>Mischung des geöffneten Fotos</translation>
    </message>
    <message numerus="yes">
        <source>At most %n measurement(s), the gray photos&apos; among them.</source>
        <translation>
            <numerusform>Höchstens %n Messung, die des grauen Fotos.</numerusform>
            <numerusform>Höchstens %n Messungen, die der grauen Fotos inbegriffen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n measurement(s), the gray photo&apos;s among them.</source>
        <translation>
            <numerusform>%n Messung, die des grauen Fotos.</numerusform>
            <numerusform>%n Messungen, die des grauen Fotos inbegriffen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a folder of photos.</source>
        <translation>Wählen Sie einen Ordner mit Fotos.</translation>
    </message>
    <message>
        <source>Choose at least one kind of damage.</source>
        <translation>Wählen Sie mindestens eine Art von Schaden.</translation>
    </message>
    <message>
        <source>Choose at least one level to fill with.</source>
        <translation>Wählen Sie mindestens eine Füllhelligkeit.</translation>
    </message>
    <message>
        <source>Amounts are percentages above 0 and up to 100, with commas between.</source>
        <translation>Mengen sind Prozente über 0 und bis 100, mit Kommas dazwischen.</translation>
    </message>
    <message>
        <source>Choose at least one model.</source>
        <translation>Wählen Sie mindestens ein Modell.</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>That many photos, evenly spread</source>
        <translation>So viele Fotos, gleichmäßig verteilt</translation>
    </message>
    <message>
        <source>Amounts, %</source>
        <translation>Mengen, %</translation>
    </message>
    <message>
        <source>Percentages, with commas between</source>
        <translation>Prozente, mit Kommas dazwischen</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>Each with a seed of its own</source>
        <translation>Jede mit eigenem Startwert</translation>
    </message>
    <message>
        <source>First seed</source>
        <translation>Erster Startwert</translation>
    </message>
    <message>
        <source>The same seed gives the same scores</source>
        <translation>Derselbe Startwert gibt dieselben Werte</translation>
    </message>
    <message>
        <source> photos</source>
        <translation> Fotos</translation>
    </message>
    <message>
        <source>Measure also what Propose Repairs makes of each damaged photo</source>
        <translation>Auch messen, was „Reparaturen vorschlagen“ aus jedem beschädigten Foto macht</translation>
    </message>
    <message>
        <source>Its own colours are the truth</source>
        <translation>Seine eigenen Farben sind die Wahrheit</translation>
    </message>
    <message>
        <source>The chart then shows their mean and spread</source>
        <translation>Das Diagramm zeigt dann ihren Mittelwert und ihre Streuung</translation>
    </message>
</context>
<context>
    <name>SweepSights</name>
    <message>
        <source>Chart of the score by amount of damage</source>
        <translation>Diagramm des Maßes nach Schadensmenge</translation>
    </message>
    <message>
        <source>Gallery of results by amount of damage</source>
        <translation>Galerie der Ergebnisse nach Schadensmenge</translation>
    </message>
    <message>
        <source>Start a sweep: what is measured appears here.</source>
        <translation>Starten Sie eine Messreihe: Gemessenes erscheint hier.</translation>
    </message>
    <message>
        <source>What is measured is drawn here soon.</source>
        <translation>Gemessenes wird hier bald gezeichnet.</translation>
    </message>
    <message>
        <source>The tab Numbers has the same as a table.</source>
        <translation>Der Reiter „Zahlen“ zeigt dasselbe als Tabelle.</translation>
    </message>
    <message>
        <source>Rows of pictures with more damage to the right.</source>
        <translation>Reihen von Bildern, nach rechts mit mehr Schaden.</translation>
    </message>
    <message>
        <source>True colours of {photo}</source>
        <translation>Wahre Farben von {photo}</translation>
    </message>
    <message>
        <source>The true photo</source>
        <translation>Das wahre Foto</translation>
    </message>
    <message>
        <source>Scores in numbers</source>
        <translation>Werte in Zahlen</translation>
    </message>
    <message>
        <source>Mean ± standard deviation, over photos and repeats</source>
        <translation>Mittelwert ± Standardabweichung, über Fotos und Wiederholungen</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>Galerie</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Zahlen</translation>
    </message>
</context>
<context>
    <name>Tintype</name>
    <message>
        <source>A result is still being written. Stop it and quit?</source>
        <translation>Ein Ergebnis wird noch geschrieben. Anhalten und beenden?</translation>
    </message>
    <message>
        <source>Stop and Quit</source>
        <translation>Anhalten und beenden</translation>
    </message>
    <message>
        <source>Go On</source>
        <translation>Weitermachen</translation>
    </message>
</context>
<context>
    <name>Tools</name>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
</context>
<context>
    <name>TrainAdvanced</name>
    <message>
        <source>Rotation and shear</source>
        <translation>Drehen und Scheren</translation>
    </message>
    <message>
        <source>Flip</source>
        <translation>Spiegeln</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoomen</translation>
    </message>
    <message>
        <source>Old film and wear</source>
        <translation>Alter Film und Abnutzung</translation>
    </message>
    <message>
        <source>Teach only the layers that make colours</source>
        <translation>Nur die Schichten trainieren, die Farben machen</translation>
    </message>
    <message>
        <source>Wait while on battery</source>
        <translation>Im Akkubetrieb warten</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>0 takes as many as the effort has time for</source>
        <translation>0 nimmt so viele, wie der Aufwand Zeit lässt</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Crops of photos in a step</source>
        <translation>Ausschnitte von Fotos je Schritt</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>Ausschnitt</translation>
    </message>
    <message>
        <source>Pixels of a crop&apos;s side</source>
        <translation>Seitenlänge eines Ausschnitts in Bildpunkten</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>Learning rate; 0 for what suits the base</source>
        <translation>Lernrate; 0 nimmt, was zum Ausgangsmodell passt</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>What computes</source>
        <translation>Was rechnet</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Another number draws other crops</source>
        <translation>Eine andere Zahl zieht andere Ausschnitte</translation>
    </message>
    <message>
        <source>Turn and slant crops a little</source>
        <translation>Ausschnitte leicht drehen und neigen</translation>
    </message>
    <message>
        <source>Mirror half of the crops</source>
        <translation>Die Hälfte der Ausschnitte spiegeln</translation>
    </message>
    <message>
        <source>Cut crops of different sizes out of photos</source>
        <translation>Ausschnitte verschiedener Größe aus den Fotos schneiden</translation>
    </message>
    <message>
        <source>Make some crops look like old film, with scratches</source>
        <translation>Manche Ausschnitte wie alten Film aussehen lassen, mit Kratzern</translation>
    </message>
    <message>
        <source>Quicker, and less is forgotten; less is learnt too</source>
        <translation>Schneller, und weniger wird vergessen; auch weniger gelernt</translation>
    </message>
    <message>
        <source>Training waits until the machine is plugged in</source>
        <translation>Das Training wartet, bis der Rechner am Netz hängt</translation>
    </message>
    <message>
        <source>by effort</source>
        <translation>nach Aufwand</translation>
    </message>
    <message>
        <source>by base</source>
        <translation>nach Modell</translation>
    </message>
</context>
<context>
    <name>TrainDesk</name>
    <message>
        <source>Another training is running; one at a time.</source>
        <translation>Ein anderes Training läuft; es geht nur eines zugleich.</translation>
    </message>
    <message>
        <source>Writing a checkpoint…</source>
        <translation>Ein Zwischenstand wird geschrieben…</translation>
    </message>
    <message>
        <source>Judging what was learnt so far…</source>
        <translation>Das bisher Gelernte wird beurteilt…</translation>
    </message>
    <message>
        <source>Delete the training “{name}”? Photos and saved models stay.</source>
        <translation>Das Training „{name}“ löschen? Fotos und gespeicherte Modelle bleiben.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten…</translation>
    </message>
    <message>
        <source>“{name}” can be chosen now.</source>
        <translation>„{name}“ kann jetzt gewählt werden.</translation>
    </message>
    <message>
        <source>Measuring, for about half a minute…</source>
        <translation>Wird gemessen, etwa eine halbe Minute…</translation>
    </message>
</context>
<context>
    <name>TrainDialog</name>
    <message>
        <source>Train on My Photos</source>
        <translation>Mit eigenen Fotos trainieren</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>gespeichert</translation>
    </message>
    <message>
        <source>New training</source>
        <translation>Neues Training</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Trainings there are: go on with one, or look at it again</source>
        <translation>Vorhandene Trainings: eines fortsetzen oder wieder ansehen</translation>
    </message>
    <message>
        <source>Teach the model these photos, in the background</source>
        <translation>Dem Modell diese Fotos beibringen, im Hintergrund</translation>
    </message>
</context>
<context>
    <name>TrainProgress</name>
    <message>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <source>Curves appear here as it learns.</source>
        <translation>Kurven erscheinen hier, während es lernt.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Stop and Keep</source>
        <translation>Anhalten und behalten</translation>
    </message>
    <message>
        <source>Stop and Discard…</source>
        <translation>Anhalten und verwerfen…</translation>
    </message>
    <message>
        <source>Getting ready…</source>
        <translation>Wird vorbereitet…</translation>
    </message>
    <message>
        <source>Colour error on photos held out: base {base}, now {now}</source>
        <translation>Farbfehler auf zurückgehaltenen Fotos: Ausgangsmodell {base}, jetzt {now}</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Ausgangsmodell</translation>
    </message>
    <message>
        <source>Now, step {step}</source>
        <translation>Jetzt, Schritt {step}</translation>
    </message>
    <message>
        <source>True colours</source>
        <translation>Wahre Farben</translation>
    </message>
    <message>
        <source>Reading photos…</source>
        <translation>Fotos werden gelesen…</translation>
    </message>
    <message>
        <source>Judging…</source>
        <translation>Wird beurteilt…</translation>
    </message>
    <message>
        <source>Paused. What was learnt so far is kept.</source>
        <translation>Pausiert. Das bisher Gelernte ist gesichert.</translation>
    </message>
    <message>
        <source>{done} % done, {left} left</source>
        <translation>{done} % fertig, noch {left}</translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation>{n} s</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <source>{n} h</source>
        <translation>{n} h</translation>
    </message>
    <message>
        <source>step {step} · {speed} crops a second · {memory} MB</source>
        <translation>Schritt {step} · {speed} Ausschnitte je Sekunde · {memory} MB</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) could not be read</source>
        <translation>
            <numerusform>%n Foto war nicht lesbar</numerusform>
            <numerusform>%n Fotos waren nicht lesbar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>set back %n time(s), at a lower rate</source>
        <translation>
            <numerusform>einmal zurückgesetzt, mit kleinerer Rate</numerusform>
            <numerusform>%n-mal zurückgesetzt, mit kleinerer Rate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) gone</source>
        <translation>
            <numerusform>ein Foto ist verschwunden</numerusform>
            <numerusform>%n Fotos sind verschwunden</numerusform>
        </translation>
    </message>
    <message>
        <source>memory is full: {crops} crops at a time</source>
        <translation>Speicher voll: {crops} Ausschnitte zugleich</translation>
    </message>
    <message>
        <source>{photos} photos, {held} held out · {device}, threads: {threads}</source>
        <translation>{photos} Fotos, {held} zurückgehalten · {device}, Threads: {threads}</translation>
    </message>
    <message>
        <source>Progress of the training</source>
        <translation>Fortschritt des Trainings</translation>
    </message>
    <message>
        <source>Write a checkpoint and end; nothing is lost</source>
        <translation>Einen Zwischenstand schreiben und enden; nichts geht verloren</translation>
    </message>
    <message>
        <source>Go on where it was</source>
        <translation>Weitermachen, wo es war</translation>
    </message>
    <message>
        <source>Judge what was learnt so far, then save it or not</source>
        <translation>Das bisher Gelernte beurteilen, dann speichern oder nicht</translation>
    </message>
    <message>
        <source>Delete the run</source>
        <translation>Das Training löschen</translation>
    </message>
</context>
<context>
    <name>TrainResult</name>
    <message>
        <source>Save as Model</source>
        <translation>Als Modell speichern</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>Verwerfen…</translation>
    </message>
    <message>
        <source>Take the Model Back</source>
        <translation>Modell zurücknehmen</translation>
    </message>
    <message>
        <source>New Training</source>
        <translation>Neues Training</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Ausgangsmodell</translation>
    </message>
    <message>
        <source>True colours</source>
        <translation>Wahre Farben</translation>
    </message>
    <message>
        <source>The tuned model is better than its base on photos held out.</source>
        <translation>Das trainierte Modell ist auf zurückgehaltenen Fotos besser als das Ausgangsmodell.</translation>
    </message>
    <message>
        <source>The tuned model is worse than its base on photos held out.</source>
        <translation>Das trainierte Modell ist auf zurückgehaltenen Fotos schlechter als das Ausgangsmodell.</translation>
    </message>
    <message>
        <source>Tuned model and base cannot be told apart on photos held out.</source>
        <translation>Trainiertes Modell und Ausgangsmodell sind auf zurückgehaltenen Fotos nicht zu unterscheiden.</translation>
    </message>
    <message>
        <source> To keep to that, it went only {share} % of the way from its base.</source>
        <translation> Um das einzuhalten, ging es nur {share} % des Wegs vom Ausgangsmodell.</translation>
    </message>
    <message>
        <source>Colour error (CIEDE2000) {own}, on {photos} photos held out. On photos of other kinds {other}; at most {limit} is allowed.</source>
        <translation>Farbfehler (CIEDE2000) {own}, auf {photos} zurückgehaltenen Fotos. Auf andersartigen Fotos {other}; höchstens {limit} ist erlaubt.</translation>
    </message>
    <message>
        <source>{mean} (95 % interval {low} to {high})</source>
        <translation>{mean} (95-%-Intervall {low} bis {high})</translation>
    </message>
    <message>
        <source>Colour error ↓</source>
        <translation>Farbfehler ↓</translation>
    </message>
    <message>
        <source>PSNR ↑</source>
        <translation>PSNR ↑</translation>
    </message>
    <message>
        <source>AuC ↑</source>
        <translation>AuC ↑</translation>
    </message>
    <message>
        <source>Rebalanced AuC ↑</source>
        <translation>Ausgeglichene AuC ↑</translation>
    </message>
    <message>
        <source>Colourfulness</source>
        <translation>Farbigkeit</translation>
    </message>
    <message>
        <source>Gray</source>
        <translation>Grau</translation>
    </message>
    <message>
        <source>Scores, with 95 % intervals</source>
        <translation>Werte, mit 95-%-Intervallen</translation>
    </message>
    <message>
        <source>Means over photos held out, and their 95 % intervals</source>
        <translation>Mittelwerte über zurückgehaltene Fotos und ihre 95-%-Intervalle</translation>
    </message>
    <message>
        <source>Name of the model</source>
        <translation>Name des Modells</translation>
    </message>
    <message>
        <source>What the model will be called</source>
        <translation>Wie das Modell heißen wird</translation>
    </message>
    <message>
        <source>Put it among your models: picker, Blend and Grid</source>
        <translation>Zu Ihren Modellen tun: Auswahl, Mischen und Raster</translation>
    </message>
    <message>
        <source>Delete the run; a model that was saved stays</source>
        <translation>Das Training löschen; ein gespeichertes Modell bleibt</translation>
    </message>
    <message>
        <source>Remove the model again; the run stays</source>
        <translation>Das Modell wieder entfernen; das Training bleibt</translation>
    </message>
    <message>
        <source>Choose folders for another model</source>
        <translation>Ordner für ein anderes Modell wählen</translation>
    </message>
</context>
<context>
    <name>TrainSetup</name>
    <message>
        <source>Measure</source>
        <translation>Messen</translation>
    </message>
    <message>
        <source>Quick, about 10 minutes</source>
        <translation>Schnell, etwa 10 Minuten</translation>
    </message>
    <message>
        <source>Good, about 45 minutes</source>
        <translation>Gut, etwa 45 Minuten</translation>
    </message>
    <message>
        <source>Thorough, about 3 hours</source>
        <translation>Gründlich, etwa 3 Stunden</translation>
    </message>
    <message>
        <source> ({steps} steps)</source>
        <translation> ({steps} Schritte)</translation>
    </message>
    <message>
        <source>{seconds} s a step, {memory} MB of memory, on {device}</source>
        <translation>{seconds} s je Schritt, {memory} MB Speicher, auf {device}</translation>
    </message>
    <message>
        <source>Time and memory are not measured yet.</source>
        <translation>Zeit und Speicher sind noch nicht gemessen.</translation>
    </message>
    <message>
        <source>Drop folders of colour photos, or add some.</source>
        <translation>Legen Sie Ordner mit Farbfotos ab, oder fügen Sie welche hinzu.</translation>
    </message>
    <message>
        <source>Looking at the photos…</source>
        <translation>Die Fotos werden angesehen…</translation>
    </message>
    <message>
        <source>At least {n} photos that can be used are needed.</source>
        <translation>Mindestens {n} brauchbare Fotos werden gebraucht.</translation>
    </message>
    <message>
        <source>There is no model to begin with.</source>
        <translation>Es gibt kein Modell, mit dem sich beginnen ließe.</translation>
    </message>
    <message>
        <source>My photos</source>
        <translation>Meine Fotos</translation>
    </message>
    <message>
        <source>Looking: {n} photos so far…</source>
        <translation>Wird angesehen: bisher {n} Fotos…</translation>
    </message>
    <message>
        <source>{used} of {n} photos can be used; a tenth of them is held out.</source>
        <translation>{used} von {n} Fotos sind brauchbar; ein Zehntel davon wird zurückgehalten.</translation>
    </message>
    <message>
        <source>Advanced ▾</source>
        <translation>Erweitert ▾</translation>
    </message>
    <message>
        <source>Advanced ▸</source>
        <translation>Erweitert ▸</translation>
    </message>
    <message>
        <source>Name of the new model</source>
        <translation>Name des neuen Modells</translation>
    </message>
    <message>
        <source>What the new model will be called</source>
        <translation>Wie das neue Modell heißen wird</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Ausgangsmodell</translation>
    </message>
    <message>
        <source>The model to begin with; it stays as it is</source>
        <translation>Das Modell, mit dem begonnen wird; es bleibt, wie es ist</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>For faces, landscapes or one house, choose folders of these. A colour makes the model prefer it, for the sliders of Blend.</source>
        <translation>Für Gesichter, Landschaften oder ein Haus wählen Sie Ordner mit solchen Fotos. Eine Farbe lässt das Modell sie bevorzugen, für die Regler von „Mischen“.</translation>
    </message>
    <message>
        <source>These photos as they are</source>
        <translation>Diese Fotos, wie sie sind</translation>
    </message>
    <message>
        <source>More red</source>
        <translation>Mehr Rot</translation>
    </message>
    <message>
        <source>More yellow</source>
        <translation>Mehr Gelb</translation>
    </message>
    <message>
        <source>More green</source>
        <translation>Mehr Grün</translation>
    </message>
    <message>
        <source>More cyan</source>
        <translation>Mehr Cyan</translation>
    </message>
    <message>
        <source>More blue</source>
        <translation>Mehr Blau</translation>
    </message>
    <message>
        <source>More magenta</source>
        <translation>Mehr Magenta</translation>
    </message>
    <message>
        <source>How long it may take; it can be paused at any time</source>
        <translation>Wie lange es dauern darf; es kann jederzeit pausieren</translation>
    </message>
    <message>
        <source>Take a few steps, to see what they cost on this machine</source>
        <translation>Ein paar Schritte machen, um zu sehen, was sie auf diesem Rechner kosten</translation>
    </message>
    <message>
        <source>Steps, batch, rate, augmentation, device</source>
        <translation>Schritte, Stapel, Rate, Abwandlung, Gerät</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Effort</source>
        <translation>Aufwand</translation>
    </message>
</context>
<context>
    <name>Training</name>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>The training “{name}” is not finished.</source>
        <translation>Das Training „{name}“ ist nicht beendet.</translation>
    </message>
    <message>
        <source>Resume It</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>A model is still being trained.</source>
        <translation>Ein Modell wird noch trainiert.</translation>
    </message>
    <message>
        <source>Keep Training in the Background</source>
        <translation>Im Hintergrund weitertrainieren</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Stop and Discard</source>
        <translation>Anhalten und verwerfen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Training {done} %</source>
        <translation>Training {done} %</translation>
    </message>
    <message>
        <source>Training begins…</source>
        <translation>Training beginnt…</translation>
    </message>
    <message>
        <source>Training is judged…</source>
        <translation>Training wird beurteilt…</translation>
    </message>
    <message>
        <source>The training “{name}” has come to its end.</source>
        <translation>Das Training „{name}“ ist zu Ende.</translation>
    </message>
    <message>
        <source>Show Result</source>
        <translation>Ergebnis zeigen</translation>
    </message>
    <message>
        <source>A model is being trained; show it</source>
        <translation>Ein Modell wird trainiert; zeigen</translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>Something went wrong the last time.</source>
        <translation>Beim letzten Mal ist etwas schiefgegangen.</translation>
    </message>
    <message>
        <source>The photos that were open, and their settings, are kept.</source>
        <translation>Die geöffneten Fotos und ihre Einstellungen sind erhalten.</translation>
    </message>
    <message>
        <source>Open Them Again</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>{name}: {reason}</source>
        <translation>{name}: {reason}</translation>
    </message>
    <message>
        <source>Open What Can Be Read</source>
        <translation>Öffnen, was lesbar ist</translation>
    </message>
</context>
<context>
    <name>TruthBox</name>
    <message>
        <source>True, Gray, Damaged, Result…</source>
        <translation>Wahr, Grau, Beschädigt, Ergebnis…</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Sweep…</source>
        <translation>Messreihe…</translation>
    </message>
    <message>
        <source>The four beside each other, with the scores</source>
        <translation>Die vier nebeneinander, mit den Werten</translation>
    </message>
    <message>
        <source>How near each model comes to the true colours</source>
        <translation>Wie nah jedes Modell den wahren Farben kommt</translation>
    </message>
    <message>
        <source>Measure how results suffer as damage grows, with a chart and a gallery</source>
        <translation>Messen, wie Ergebnisse unter wachsenden Schäden leiden, mit Diagramm und Galerie</translation>
    </message>
    <message>
        <source>Open a photo in colour to measure results against it.</source>
        <translation>Öffnen Sie ein Farbfoto, um Ergebnisse daran zu messen.</translation>
    </message>
    <message>
        <source>This photo has colours: used as the truth.</source>
        <translation>Dieses Foto hat Farben: sie gelten als Wahrheit.</translation>
    </message>
    <message>
        <source>This photo has no colours of its own to measure results against.</source>
        <translation>Dieses Foto hat keine eigenen Farben, um Ergebnisse daran zu messen.</translation>
    </message>
</context>
<context>
    <name>WayPicker</name>
    <message>
        <source>How they are joined</source>
        <translation>Wie sie verbunden werden</translation>
    </message>
    <message>
        <source>What happens where the models say different colours</source>
        <translation>Was geschieht, wo die Modelle verschiedene Farben nennen</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <source>Surest leads</source>
        <translation>Das sicherste führt</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>Every model colours the whole photo, as strongly as its weight says.</source>
        <translation>Jedes Modell färbt das ganze Foto, so stark wie sein Gewicht es sagt.</translation>
    </message>
    <message>
        <source>In each area the models lead that see the most colour there.</source>
        <translation>In jeder Gegend führen die Modelle, die dort am meisten Farbe sehen.</translation>
    </message>
    <message>
        <source>Takes the colour in the middle, and leaves out what only one model believes.</source>
        <translation>Nimmt die mittlere Farbe und lässt weg, was nur ein Modell glaubt.</translation>
    </message>
    <message>
        <source>Change joining</source>
        <translation>Verbindung ändern</translation>
    </message>
</context>
<context>
    <name>WelcomeDialog</name>
    <message>
        <source>Welcome to Tintype</source>
        <translation>Willkommen bei Tintype</translation>
    </message>
    <message>
        <source>User Guide</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Looking for the fastest way to colorize on this computer…</source>
        <translation>Der schnellste Weg zum Einfärben auf diesem Computer wird gesucht…</translation>
    </message>
    <message>
        <source>Colorizes here on: {device}. {reason}</source>
        <translation>Hier wird eingefärbt auf: {device}. {reason}</translation>
    </message>
    <message>
        <source>Try a sample</source>
        <translation>Ein Beispiel ausprobieren</translation>
    </message>
    <message>
        <source>It brings old photographs back, in colour.</source>
        <translation>Es holt alte Fotos zurück, in Farbe.</translation>
    </message>
    <message>
        <source>Colours are a guess</source>
        <translation>Farben sind geraten</translation>
    </message>
    <message>
        <source>A model has seen many photos and paints what is likely. What a dress or a car really looked like, nobody can tell from a gray photo.</source>
        <translation>Ein Modell hat viele Fotos gesehen und malt, was wahrscheinlich ist. Wie ein Kleid oder ein Auto wirklich aussah, kann an einem grauen Foto niemand sehen.</translation>
    </message>
    <message>
        <source>Nothing leaves this computer</source>
        <translation>Nichts verlässt diesen Computer</translation>
    </message>
    <message>
        <source>No account, no cloud, no counting of what you do.</source>
        <translation>Kein Konto, keine Cloud, niemand zählt mit, was Sie tun.</translation>
    </message>
    <message>
        <source>Your files stay as they are</source>
        <translation>Ihre Dateien bleiben, wie sie sind</translation>
    </message>
    <message>
        <source>Results are new files, marked as colorized. Everything can be undone.</source>
        <translation>Ergebnisse sind neue Dateien, als eingefärbt gekennzeichnet. Alles lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>How everything works, with pictures (F1)</source>
        <translation>Wie alles geht, mit Bildern (F1)</translation>
    </message>
    <message>
        <source>Close this and open photos of your own</source>
        <translation>Dies schließen und eigene Fotos öffnen</translation>
    </message>
</context>
</TS>
