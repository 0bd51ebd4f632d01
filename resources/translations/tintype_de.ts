<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Tintype</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions, device and models, for a bug report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model is installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brings old photographs back, on your own computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tintype is free software under the MIT licence. It comes without any warranty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All libraries and models, with the texts of their licences: Help &gt; Licences.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample photos: NASA (public domain), Rachel Michetti and Stéfan van der Walt (CC0 1.0).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tintype uses Qt and PySide6 under the GNU Lesser General Public License, version 3. They are separate libraries beside the program: you may replace them by your own builds, and take them apart to debug such changes. Their source code is at {link}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not installed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;Folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a folder&apos;s photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the result at full size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save Recipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save these settings beside the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save Contact S&amp;heet…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the grid&apos;s pictures as a labelled PDF or PNG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close Photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file stays where it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the result at full size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste Photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the photo on the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pr&amp;eferences…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Result Only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the result alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare along a line that can be dragged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side &amp;by Side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gri&amp;d of Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All models on this photo, side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Turn the Split Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn the split line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the Ori&amp;ginal	Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold Space for the original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fit in Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Actual Size, 100 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One photo pixel on one screen pixel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous Photo	Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next Photo	Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show Over&amp;lay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lay over the photo how unsure the model is, or what was shown last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;Mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lay over the photo what repair will fill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;ull Screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Colorize Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the model again after a stop or a failure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop what is running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;maller Brush</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the brush smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Larger Brush</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the brush larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell the model colours that you know: click on the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Propose &amp;Repairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for damage, and repair what is found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;weep…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure how results suffer as damage grows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mo&amp;dels…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each model is and does; get and remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn This &amp;Photo…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train a small model on this photo&apos;s colours, for its siblings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;User Guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How everything works</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Teach the Model This Photo…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy of the model learns the colours this photo has now, your hints among them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trai&amp;n on My Photos…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teach a model the colour photos of some folders, in the background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Welcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was said at the first start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;Log Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;Diagnostics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions and device, to paste into a bug report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Li&amp;cences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the program, its libraries and models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Tintype</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Colorize</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours of the photo&apos;s middle, after Pick a Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original for result: tap to swap, hold to peek</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space or \</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous photo, next photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left, Right or PgUp, PgDown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panels at the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+1, Alt+2 and so on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the split line, when Tab has reached it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow keys, Shift for larger steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom at the pointer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag; with a tool in use, Space and drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit in window or actual size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double-click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hints: add one in the middle of the view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return, or Insert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hints: choose one, then its colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab, then Return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hints: move the chosen one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hints: remove the chosen one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hints: leave the hint, then the tool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the grid: another cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the grid: use the cell&apos;s model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click or Return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the grid: move the cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag its name, or Ctrl and an arrow key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the grid: another page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PgUp, PgDown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Activity</name>
    <message>
        <source>Colorizing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing the photo…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colorizing with {model}, {turn} of {count}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colorized in {time} at {side} px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colorized by {count} models in {time} at {side} px</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Aspects</name>
    <message>
        <source>Blend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repaired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is known of this model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photo as it is in its file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photo without its colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gray photo with the damage that was done on purpose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gray photo after repair, before it is coloured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photo as your recipe colours it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the result was made from</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BlendBar</name>
    <message>
        <source>Share of each model in the result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of each model in the result: {text}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BlendNotice</name>
    <message>
        <source>Use One Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the blend; the model chosen below colours alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Blend of %n model(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Use one model</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BlendPanel</name>
    <message>
        <source>Pick a Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset mixture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click on the photo, or press Enter for its middle, to see what colour each model gives to that place, and choose one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model of Colorize alone, joined by mean, no strokes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mixture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In one place</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BlendRow</name>
    <message>
        <source>How much say {model} has; only proportions count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show {model} alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave {model} out for now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take {model} out of the mixture</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BlendRows</name>
    <message>
        <source>Sums to 100</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mix in another model that is installed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moving one slider rescales the others, so that all sum to 100</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Solo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change mixture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sum to 100</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not installed on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All models are here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add model</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BlendSearchDialog</name>
    <message>
        <source>Find the Best Blend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos in colour, searched at any depth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models that may take part; Space ticks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as Preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use It</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models colorize photos whose colours are known. Weights are found on two thirds of the photos, at the size and vividness that are set, and scored on the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Way of blending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the models are joined, as in the Blend panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evenly spread over the folder; more are surer and slower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find weights on two thirds of the photos and score them on the others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under which the Blend panel offers it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the blend among the presets of the Blend panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colorize the photo that is open with this blend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each model colorizes each photo; you can go on working meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best on {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the best blend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as the preset “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best: {blend}. On {count} photos that took no part in the search, CIEDE2000 differs from {model} alone by {value} (95 % interval {low} to {high}). {verdict}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No blend comes nearer to these photos than {model} alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is worse.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So few photos cannot tell the two apart.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Blending</name>
    <message>
        <source>Blend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several models joined, each as you like it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disagreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 is a difference that can just be seen, 10 is another colour.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BrushBox</name>
    <message>
        <source>Paint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Radius</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Softness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share under the brush</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag on the photo to give the model its share there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag over strokes on the photo to take them away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model to paint with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the photo&apos;s longer edge; [ and ] make it smaller, larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the radius the brush fades out over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the model in the middle of the brush: 100 it alone, 0 without it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the last stroke</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear all strokes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No strokes on this photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n stroke(s) on this photo</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Brushing</name>
    <message>
        <source>Choose a colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove stroke</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear strokes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase strokes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Photo, before and after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening {name}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colorizing…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ColourPopup</name>
    <message>
        <source>Take the colour of a place on the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a colour from any open photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other colours, or any point of the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this hint (Delete)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour of the hint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model proposes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour as hexadecimal sRGB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sRGB, as in #c08040; only its hue and colourfulness count</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ColourSampler</name>
    <message>
        <source>Photo to take a colour from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result of this photo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Photos ({patterns})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipes (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no photo on the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diagnostics are on the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied, {size} pixels.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your work is saved. The photos on your disk were not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your settings for these photos could not be saved. See the log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open log folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the report to the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tintype has made a mistake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can go on. If it happens again, this report helps to mend it:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Damage</name>
    <message>
        <source>Missing light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper: 25 % of the pixels missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper: noise on 25 % of the pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attic print: faded, grainy, scratched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of the photo that is gone, pixel by pixel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of the photo that is gone, in rectangles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scratches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of the photo that is gone, in thin lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Torn corner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of the photo that is gone with a torn corner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random values added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of the pixels to which a random value is added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gaussian noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The standard deviation of the noise; 100 % is from black to white.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photon noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The standard deviation of white; darker places have less.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salt and pepper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of the pixels that turn white or black.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Film grain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How strong and how coarse the grain of the film is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blur</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How wide the blur is; 100 % spreads over 2 % of the longer edge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of the density that has faded away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JPEG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How hard the file is compressed; 100 % is the lowest quality there is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark corners</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of the light that is lost in the corners.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dust</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Specks and hairs; 100 % covers a tenth of the photo.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DamageNotice</name>
    <message>
        <source>Damage is simulated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the Damage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colorize the photo as it is; can be undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kinds}. It is the damaged photo that is coloured and exported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove all damage</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DamageRow</name>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off keeps its place in the list, at 0 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{damage}, amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the amount to {stop} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{damage}, seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same seed does the same damage again, anywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do this earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do this later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change damage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change fill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch damage on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch damage off</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Divider</name>
    <message>
        <source>Divider between before and after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow keys move it, with Shift in larger steps.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DropHint</name>
    <message>
        <source>Drop photos and folders to open them</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EmptyPage</name>
    <message>
        <source>Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose photos to colorize</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colorize every photo in a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop photos here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Old black-and-white prints, scans, whole folders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try a sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything happens on this computer. No photo leaves it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still life</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colorize this sample photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample photo: {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>, without fine detail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 damaged place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 scratch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 speck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1.3 million photos of ImageNet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>24 photos a colour, or 864, in 2,000 batches of 4; shipped ones on all photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>864 photos in 2,000 batches of 4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add folders with colour photos, or teach a model a single photo instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add other photos, or teach a model a single photo instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All photos, by rebalanced classification and regression at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin a new run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin again with a smaller learning rate, or without the photos added last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CIEDE2000</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU, 1 core</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU, {0} cores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change its permissions, or copy it to your own folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check its name and its drive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a JPEG, PNG, TIFF, WebP, BMP, GIF, HEIC or AVIF file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a colour photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file that Tintype saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder of photos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a model that predicts how likely each colour is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a recipe file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a run folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another goal, or other photos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another model or photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name, or allow overwriting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another output folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another value for {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another {0} for the {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at least one model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at least two models.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder of a run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose weights that are 0 or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close what uses it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colourful</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colourfulness (Hasler and Süsstrunk 2003); best near to that of the true photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colourfulness of the true photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours from what VGG16, a frozen classifier of photographs, sees in them; by regression or by 64 classes each of a* and b*.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect their drive again, then resume the run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convert it to TIFF or PNG.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy it again from where it came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cyan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Develop it to TIFF or JPEG and open that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download it and choose the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End it in .pdf or .png.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase a part of the mask, or turn it inside out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export its pages as PNG or TIFF and open those.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files that it knows: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a whole copy, or open it in another program and save it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flowers, dresses and lips in magenta; makes all else pinker too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space, or save to another disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fusion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get {0} and run: tintype install {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a folder of colour photos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give another model a part in the blend.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give at least one model a weight above 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give at least {0} in colour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give each model a weight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grass and leaves in green; makes all else greener too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ImageNet, 1.3 million photos, by the authors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the paper 50 copies each of 10 photos in 1,000 steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the paper 70,000 photos of MS COCO for 4 rounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the paper up to 10,000 photos in 21 rounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inception-ResNet-v2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install it, or choose one of: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install one: see `tintype install --help`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install {0} again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is told by a classifier what is in the photo, and colours it with that in mind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is the fastest device found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It knows nothing until it has learnt a photo: open a colour photo and learn it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs the classifier Inception-ResNet-v2 and weights of its own, which nobody has published: train them with `tintype train fusion`, or choose their card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its brightness has no usual range and was stretched to fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its colour profile is damaged and was not used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its published weights are not installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learns a single colour photo by heart: a lesson in overfitting, and a way to carry its colours to photos of the same scene.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave one of the two out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it come to its end, or stop it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MSE a*b*</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Magenta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room or allow it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make them of the same size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make {0} readable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean colour difference as the eye sees it; 1 is about the least that is noticed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean distance of pixel values in CIE Lab, as Zane 2021 asks for in the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean distance of pixel values in RGB, 0 to 1 a channel (Zane 2021, equation 1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean squared error of a* and b*, each divided by 128 (Klefbom and Mjöberg 2022)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No weights are installed. To train some with `tintype train vgg --begin vgg16`, VGG16 itself is needed; or choose a card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No weights are installed. Train some with `tintype train {recipe}`, or choose a card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One ResNet learns green to red, another blue to yellow; each sees half of every colour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One photo, a thousand steps, under a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the first of {0} frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the first of {0} pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the first of {0} pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a smaller copy of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it as a folder, or choose a photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it with the version of Tintype that wrote it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open what can be read, or find a whole copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PSNR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peak signal-to-noise ratio of all channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain regression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rebalanced classification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regression by the beginning of ResNet-18. Taught by photos of one colour it becomes biased; blends of biased ones are livelier than one that saw everything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reinstall Tintype, or copy the file there from another installation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reinstall the model or remove the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reinstall the model, or remove its card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove that one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ResNet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ResNet regression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run: pip install timm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SSIM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sand, wood and lamplight in yellow; makes all else yellower too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it anew with interleaved channels, or at 8 bits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it as PNG or TIFF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it as TIFF or PNG and open that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it as a PDF instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save one of its frames as PNG and open that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Says how likely each of 313 colours is, and was taught that rare colours count more; so it is bold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score Lab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score RGB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sea, glass and haze in cyan; makes all else cooler too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See whether it was moved, or its drive is disconnected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See whether its drive is connected and sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See whether their folder was moved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sees the whole photo; takes hints; Vividness chooses how bold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skies, water and denim in blue; makes all else bluer too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small and fast; careful, rather muted colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources here: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Structural similarity (Wang et al. 2004), 1 at best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tells the fusion network what is in the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The end of the file is missing, but every row could be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is cut off: {0} was readable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is cut off: {0} was readable{1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The installed torch was built for the CPU alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The published weights of Colorful Image Colorization; lively colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tintype</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tintype does not know {0}, or it is not all there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tintype&apos;s own network: layers that see ever more of the photo and attention over all of it; it says both how likely each colour is and which one is least wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Toned scan: treated as black and white</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>True colourful</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again, or download it yourself and choose the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again; it goes on where it was. Or download it yourself and choose the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twelve convolutions in a row, which look at small surroundings only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twelve convolutions in a row; looks at small surroundings only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpack it and open the photos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update Tintype, or open it with the one that wrote it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use .jpg, .png, .tif or .webp.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VGG16</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for it, or stop it where it was started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the VGG16 networks see with; to train them with `--begin vgg16`</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write [{...}, {...}].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it as &quot;#rrggbb&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zhang et al. 2016</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a blend cannot have the same model twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a model cannot be tuned with {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a* and b* apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all models have weight 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all photos are gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot leave out {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>faded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in {0}: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it cannot be read: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has {0} megapixels, more than {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a JPEG 2000 file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a PDF document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a Photoshop document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a camera raw file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a pipe or device, not a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is an archive or office document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not a photo, or it is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is text, not a photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its 16-bit channels are stored apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nearly all photos are alike, so none can be kept apart to judge by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no colour photos were found to train on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no photo has any {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no readable photos in {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no {0} device can be used on this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>noise {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a colour: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a list: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a plan for tuning: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a recipe: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a {0}: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one model alone cannot be blended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one model alone has nobody to disagree with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only {0} photos can be used, and {1} are needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is cut off before its first row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is cut off: {0} can be read{1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is damaged ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file {0} cannot be read: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file {0} is not JSON: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file {0} is not a list of hints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file {0} is not a recipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the folder of {0} is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the folder {0} cannot be made: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the mask covers the whole photo, so that there is nothing to fill it from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the mask is {0} pixels and the photo {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the sheet would be more than {0} pixels high</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the training runs out of bounds, even at an eighth of its learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the weights of {0} are missing: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the weights of {0} cannot be read: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the weights of {0} do not fit its network: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are no models to blend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are no photos in {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are no photos to find weights on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is a model called {0} already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no folder {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no kind of device called {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no model called {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no network family {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no room for {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no way of blending called {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is not enough memory for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is not enough memory to colorize with {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this model names one colour for each point and does not say how sure it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this model needs the classifier Inception-ResNet-v2, 224 MB, which is not installed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this model needs the library timm, which is not installed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this network has to be told what is in the photo, and there is no classifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this recipe has settings unknown here: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this recipe is of version {0}, made by a newer Tintype; this one reads up to version {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too few of the photos can be read now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>torch found no graphics card that it can use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vgg has no head called {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weights cannot be found for {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weights cannot be {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what came from {0} is not the file that it should be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you may not read it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} are not the weights of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} came with the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be deleted: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be fetched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be read: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be written to: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be written: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} could not be fetched: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} could not be learnt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} could not be written: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} damaged places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} does not fit its network: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} exists already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} files have at most {1} pixels a side, not {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has no colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has no colours to learn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has no suffix of a format that can be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has too little free memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds no weights: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is already being trained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is being trained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is no table of weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not a model card: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not a name for a sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not a run of tuning: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not a training run: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not the file that its card describes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is one of the photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} may not be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} models have {1} weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} names files elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of a sweep cannot be {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of a {1} cannot be {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of the light is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} photos are too few to find weights on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} scratches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} specks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} was not judged yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: not enough memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the photo could not be learnt: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No photos in {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose photos or a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} comes with the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a preset needs a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no mixture to save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give some model a weight first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing was repaired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch a step of the Repair panel on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the true colours of this photo are not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a photo that is in colour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another blend.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training stopped: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can be resumed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntryModel</name>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opening…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the result goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep date, camera, place and other metadata</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark the file as colorized by a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the recipe beside the result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Damage is simulated ({damage}), and the result will show it. The Simulate panel takes it away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same as the original ({format})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best for this photo ({format})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing there is overwritten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is there already and stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small, and every program can show it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loses nothing. Large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loses nothing. For archives and print.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller than JPEG; for the web.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps 8 of the photo&apos;s 16 bits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transparent parts become white.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kind of file to write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} stands for the photo&apos;s own name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Higher keeps more and makes a larger file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EXIF, XMP, colour profile and resolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes XMP DigitalSourceType, so that others can tell it from a record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A small file with all settings, to make the same result again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, {width} × {height} pixels, {bits} bit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the coloured photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;older</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the result a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name cannot begin or end with a dot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only {name} may stand in braces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This folder does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This folder cannot be written to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name cannot contain {signs}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Exporter</name>
    <message>
        <source>Exporting {name}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copying the result…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FillLevels</name>
    <message>
        <source>Gray (0.5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>White</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Black</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing light is filled with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the model sees where the photo is missing; each is measured by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own fill level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 is black, 1 is white</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FillPicker</name>
    <message>
        <source>Gray (0.5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>White</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Black</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filled with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the model sees where the photo is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 is black, 1 is white</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Filmstrip</name>
    <message>
        <source>Open photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open more photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open what can be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy its path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from the strip (the file stays)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FolderField</name>
    <message>
        <source>Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FolderHeap</name>
    <message>
        <source>Add Folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folders of photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos in them, and below, are learnt; they are only read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder of colour photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the chosen folder out (Delete)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop folders of colour photos here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a Folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GamutPicker</name>
    <message>
        <source>Colour at this lightness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click, drag, or arrow keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>green to red {a}, blue to yellow {b}; arrow keys change it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Grid</name>
    <message>
        <source>Use {model}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GridArea</name>
    <message>
        <source>Grid of models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click or press Return to use this model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag the name, or press Ctrl and an arrow key, to move the cell.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GridBar</name>
    <message>
        <source>Choose what the grid shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous page of the grid (PgUp)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next page of the grid (PgDown)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the grid as a labelled sheet, PDF or PNG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save Sheet…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a model to use it, double-click to see it large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{page} of {pages}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Usual Cells</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GridCell</name>
    <message>
        <source>{time} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>colorizing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not colorized</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in use</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GuideDialog</name>
    <message>
        <source>User Guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HintChoice</name>
    <message>
        <source>Hint {number} of {count}, at {x} % across and {y} % down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hint {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model names one colour only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click on the photo where the colour is; Esc leaves it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour of the Hint</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HintDesk</name>
    <message>
        <source>This model takes no hints, and no model that does is installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model takes no hints; {model} does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use {model}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Hinting</name>
    <message>
        <source>Change model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add hint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change hint colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move hint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove hint</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HueChart</name>
    <message>
        <source>red</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yellow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cyan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>magenta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hues of the photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the photos&apos; colour each hue is</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LabelledSlider</name>
    <message>
        <source>Reset {control}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{control}, as a number</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LicencesDialog</name>
    <message>
        <source>Licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of Tintype</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tintype uses Qt and Qt for Python (PySide6, Shiboken) under the GNU Lesser General Public License, version 3. Copyright: The Qt Company Ltd. and other contributors.

They are libraries of their own, in files beside the program: in the built program in the folder _internal/PySide6. You may replace these files by your own builds of the same version, change them, and take the program apart to find mistakes in such changes. Tintype runs with them as before; nothing is signed or checked to prevent it.

Their source code: https://code.qt.io and https://download.qt.io. The licence&apos;s text follows under PySide6_Essentials in this list, with that of the GNU General Public License, which it refers to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learnt from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none; Tintype&apos;s own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{photos} photographs, from public collections or of the user; they are no part of the program. Trained by Tintype&apos;s own trainer, {date}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model: {title}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>O&amp;verlay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model, working size, strength, warmth and vividness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colorize</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MaskBox</name>
    <message>
        <source>Show the mask on the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brush</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lasso Out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brush radius</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brush softness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag over damage on the photo to have it filled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag over what is no damage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw around damage on the photo to have it filled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw around what is no damage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hatched and outlined: what will be filled (M)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill everything but what is masked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the photo&apos;s longer edge; [ and ] make it smaller, larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the radius the brush fades out over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the last stroke</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the mask: nothing is filled</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Masking</name>
    <message>
        <source>Invert mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove mask stroke</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase from mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw mask</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Measuring</name>
    <message>
        <source>Scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How near the colours are to the truth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compared with the photo&apos;s own colours. 1 can just be seen.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelDesk</name>
    <message>
        <source>Choose Weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights and model cards (*.pth *.safetensors *.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} is installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{model}” can be chosen now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use It Here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Downloading {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking and converting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelDetails</name>
    <message>
        <source>Your photo, gray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By this model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trained on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tintype&apos;s own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a photo to see here what this model makes of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model is looking at it…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelDialog</name>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use This Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour the photo that is open with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete its files from this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn a photo…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} (not installed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete “{model}” from this computer?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelNeeds</name>
    <message>
        <source>Choose File…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn This Photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a photo that has colours first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A published file that you have, or the card of a model (.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train a small model on the photo that is open; under a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop; what was fetched is kept for the next try</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}: {file}, {size}, {licence}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Installed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download {size} from {host}, check it, and keep it with your models</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelPicker</name>
    <message>
        <source>Not installed on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trained network that guesses the colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More about models…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each model is; get, learn and remove models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} (not installed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is known of this model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change model</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelWords</name>
    <message>
        <source>colour error {own} on the photo that it learnt (gray {gray}). That is no score: it knows the answers by heart. On other photos expect much worse, which is called overfitting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one colour for each point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no closer to true colours than gray (error {own}, gray {gray})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{closer} % closer to true colours than gray (error {own}, gray {gray})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rebalanced AuC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>colourfulness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how likely each colour is; you choose how vivid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{photos} photos in {steps} steps, {minutes} minutes on {device}, {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} million parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} {own} (gray {gray})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; on {count} photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one photo, {name}, in {steps} steps</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Opener</name>
    <message>
        <source>This photo has colours of its own; the result is made without them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutcomeTable</name>
    <message>
        <source>Held-out photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colourful</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores on photos that took no part in the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of CIEDE2000 less is better, of PSNR more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equal blend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best blend found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Overlays</name>
    <message>
        <source>&amp;None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As unsure as between so many equally likely colours. Even where the model is sure, its colours are a guess, not a record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uncertainty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>colours</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Pair</name>
    <message>
        <source>{step}: before at the left, after at the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{step}: changes nothing on this photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No change</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PairBar</name>
    <message>
        <source>A&amp;bove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Be&amp;low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this side of the comparison shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exchange the two sides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare before and after again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhotoHeap</name>
    <message>
        <source>Which photos are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos that are used, or why others are not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not used: black-and-white</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not used: toned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not used: too small</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not used: near duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not used: unreadable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not used: screenshot-like</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PickPopup</name>
    <message>
        <source>Paint It There</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use as Hint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell the network that the place has this colour, and let it spread it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model of the mixture takes hints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours of one place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place across the photo, in percent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place down the photo, in percent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour that each model gives to the place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A soft dab of the brush gives this model all the say there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours of this place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>across</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model}: being asked…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model}: no answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model}   {numbers}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Picking</name>
    <message>
        <source>Choose a colour</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where exports go at first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fastest one found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NVIDIA or AMD graphics (CUDA, ROCm)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apple graphics (Metal)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intel graphics (XPU)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processor only (CPU)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light or dark surroundings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used from the next start on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the network runs. Used from the next photo on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model a newly opened photo gets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beside the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export beside the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tintype never sends anything anywhere.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PresetPicker</name>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Presets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mixtures that come with the program, and your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this mixture as a preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete this preset of yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter saves, Escape goes back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the mixture under this name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs {models}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose preset</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <source>BY equal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BGY equal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flagship only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flagship + a touch of blue</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecentMenu</name>
    <message>
        <source>Open &amp;Recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear List</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecipeCommands</name>
    <message>
        <source>Save Recipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipes (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is there already, with other settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace It</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipe saved as {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photo follows {name} now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos that you open now start with {name}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecipePanel</name>
    <message>
        <source>Strength</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warmth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vividness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the predicted colour to keep: 0 is gray, 100 as predicted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shifts all colours: below 0 towards blue, above towards yellow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where several colours are likely: 0 takes their mean, 100 the likeliest one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual working size and colours; the model stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change strength</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change warmth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change vividness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One model instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours are a guess by the model, not a record.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Recipes</name>
    <message>
        <source>Open recipe</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RepairPanel</name>
    <message>
        <source>Propose Repairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find damage in the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stretch faded tones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take yellowing and stains out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo All Repairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo all repairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change filling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch on: {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch off: {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change {control}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for damage, and repair what is found; can be undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off: only what you draw is filled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How holes are filled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As far as the photo needs it, and no further</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For toned prints: through a filter that sees no stains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lay over the photo how much repair has changed it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colorize the photo as it is</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RepairWords</name>
    <message>
        <source>Scratches, dust and holes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find damage, and fill it from its surroundings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take noise and grain away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo fading, yellowing and uneven exposure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sharpen mildly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 finds only what is surely damage, 100 everything that might be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grow the mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Widens the mask, or below 0 narrows it; of the photo&apos;s longer edge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strength</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the noise is taken away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much fine detail is spared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grain kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the grain is given back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Black point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lightness that becomes black</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>White point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lightness that becomes white</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Middle tones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brightens, or below 0 darkens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evens out exposure and brings out what is flat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes edges crisper; noise too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the size of each hole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smoothly, from the edge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With texture from around</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Repairing</name>
    <message>
        <source>Repair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo scratches, noise and fading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repaired (&amp;difference)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much repair has changed the lightness. 1 can just be seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n place(s), {share} of the photo</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Looking at the photo…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was found that should be repaired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Propose repairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found: {what}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SampleStrip</name>
    <message>
        <source>Photos held out, recoloured</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SampleView</name>
    <message>
        <source>Photo to take a colour from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click to take a colour; or arrow keys, then Return</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScoresModel</name>
    <message>
        <source>, the best of its column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less is better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More is better.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScoresPanel</name>
    <message>
        <source>Score All Installed Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enlarge…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show Errors on the Photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the Best Blend…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All installed models have a row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n installed model(s) without a row.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the table as tab-separated text (Ctrl+C in the table)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All columns in a window of their own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lay the difference between result and truth, in CIEDE2000, over the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a folder of colour photos, find the weights that come nearest to them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured at 256 × 256 pixels, as published tables are. Models stand for themselves, at the vividness chosen and full strength; the last row is the photo as it is set. ★ marks the best value of a column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a photo in colour to measure results against it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This photo has no colours of its own, so nobody can say how near a result is to them. Open a photo in colour: it is made gray, colorized and compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compared with the truth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From many photos</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScoresTable</name>
    <message>
        <source>Scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click on a heading to sort; Ctrl+C copies</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Scoring</name>
    <message>
        <source>Gray, damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gray, repaired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blend, as set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result, as set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repaired, as set</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SheetDialog</name>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the sheet goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save Sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF, pages of A4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG, one picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{edge} pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save Contact Sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A PDF to print, or a PNG to look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of each picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longer edge of each picture; a smaller photo is not enlarged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures beside each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} stands for the photo&apos;s own name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture &amp;size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;older</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) of {name}, with their names and times under them.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Save the grid as a sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing there is overwritten.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sheets</name>
    <message>
        <source>Saving the sheet of {name}…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source> or </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SidePicker</name>
    <message>
        <source>Working size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The longer edge of the photo as the network sees it. The result is full size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset working size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fastest, broad areas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>faster, bolder areas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>balanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finer, a bit slower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fine detail, slower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finest detail, slowest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the recipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change working size</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SideTabs</name>
    <message>
        <source>Panels</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SimulatePanel</name>
    <message>
        <source>Add Damage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Presets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No damage is simulated now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose damage preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a kind of damage at the end of the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace the list by one of these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colorize the photo as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add damage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move damage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove damage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove all damage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Damage is simulated before colorizing; your file is never changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Simulating</name>
    <message>
        <source>Damage the photo on purpose, and see what the models make of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simulate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save What Was Measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing {name}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computes on {device}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the run (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the run</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SweepDialog</name>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping; what was measured stays…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading photos and loading networks…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {whole} measured, {time} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped: {done} of {whole} measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All {whole} measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which score the chart, the numbers and exports show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget the last sweep and begin this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was measured stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the sweep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chart as PNG…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chart as SVG…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All Scores as CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report with Chart and Gallery as HTML…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save what was measured</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SweepForm</name>
    <message>
        <source>The open photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder of colour photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos in it, and below, are used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Damage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each of these is measured by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The open photo (it has no colours)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blend of the open photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>At most %n measurement(s), the gray photos&apos; among them.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n measurement(s), the gray photo&apos;s among them.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a folder of photos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at least one kind of damage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at least one level to fill with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amounts are percentages above 0 and up to 100, with commas between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at least one model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That many photos, evenly spread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amounts, %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Percentages, with commas between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each with a seed of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same seed gives the same scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its own colours are the truth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chart then shows their mean and spread</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SweepSights</name>
    <message>
        <source>Chart of the score by amount of damage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gallery of results by amount of damage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a sweep: what is measured appears here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is measured is drawn here soon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tab Numbers has the same as a table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of pictures with more damage to the right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>True colours of {photo}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The true photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores in numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean ± standard deviation, over photos and repeats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tintype</name>
    <message>
        <source>Something went wrong the last time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photos that were open, and their settings, are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Them Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A result is still being written. Stop it and quit?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open What Can Be Read</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tools</name>
    <message>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrainAdvanced</name>
    <message>
        <source>Rotation and shear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Old film and wear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teach only the layers that make colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait while on battery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 takes as many as the effort has time for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crops of photos in a step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixels of a crop&apos;s side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate; 0 for what suits the base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What computes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another number draws other crops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn and slant crops a little</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mirror half of the crops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut crops of different sizes out of photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make some crops look like old film, with scratches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quicker, and less is forgotten; less is learnt too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training waits until the machine is plugged in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by effort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by base</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrainDesk</name>
    <message>
        <source>Another training is running; one at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing a checkpoint…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judging what was learnt so far…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the training “{name}”? Photos and saved models stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” can be chosen now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring, for about half a minute…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrainDialog</name>
    <message>
        <source>Train on My Photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trainings there are: go on with one, or look at it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teach the model these photos, in the background</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrainProgress</name>
    <message>
        <source>Curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curves appear here as it learns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and Discard…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Getting ready…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour error on photos held out: base {base}, now {now}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now, step {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>True colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading photos…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judging…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused. What was learnt so far is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done:.0%} done, {left} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step {step} · {speed} crops a second · {memory} MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{photos} photos, {held} held out · {device}, {threads} threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) could not be read</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>set back %n time(s), at a lower rate</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) gone</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>memory is full: {crops} crops at a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a checkpoint and end; nothing is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on where it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judge what was learnt so far, then save it or not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the run</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrainResult</name>
    <message>
        <source>Save as Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the Model Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>True colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tuned model is better than its base on photos held out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tuned model is worse than its base on photos held out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tuned model and base cannot be told apart on photos held out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour error (CIEDE2000) {own}, on {photos} photos held out. On photos of other kinds {other}; at most {limit:+.2f} is allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> To keep to that, it went only {share:.0%} of the way from its base.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{mean:+.2f} (95 % interval {low:+.2f} to {high:+.2f})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour error ↓</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PSNR ↑</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AuC ↑</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rebalanced AuC ↑</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colourfulness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores, with 95 % intervals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Means over photos held out, and their 95 % intervals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the model will be called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it among your models: picker, Blend and Grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the run; a model that was saved stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the model again; the run stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose folders for another model</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrainSetup</name>
    <message>
        <source>Measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quick, about 10 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good, about 45 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thorough, about 3 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> ({steps} steps)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seconds:.2f} s a step, {memory} MB of memory, on {device}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time and memory are not measured yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop folders of colour photos, or add some.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the photos…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least {n} photos that can be used are needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no model to begin with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking: {n} photos so far…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{used} of {n} photos can be used; a tenth of them is held out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Advanced ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Advanced ▸</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the new model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the new model will be called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model to begin with; it stays as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For faces, landscapes or one house, choose folders of these. A colour makes the model prefer it, for the sliders of Blend.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These photos as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More red</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More yellow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More cyan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More magenta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long it may take; it can be paused at any time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a few steps, to see what they cost on this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps, batch, rate, augmentation, device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Effort</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Training</name>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The training “{name}” is not finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume It</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A model is still being trained.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep Training in the Background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training {done:.0%}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The training “{name}” has come to its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A model is being trained; show it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TruthBox</name>
    <message>
        <source>True, Gray, Damaged, Result…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sweep…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The four beside each other, with the scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How near each model comes to the true colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure how results suffer as damage grows, with a chart and a gallery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a photo in colour to measure results against it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This photo has colours: used as the truth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This photo has no colours of its own to measure results against.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WayPicker</name>
    <message>
        <source>How they are joined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens where the models say different colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surest leads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Median</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every model colours the whole photo, as strongly as its weight says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In each area the models lead that see the most colour there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the colour in the middle, and leaves out what only one model believes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change joining</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WelcomeDialog</name>
    <message>
        <source>Welcome to Tintype</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User Guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for the fastest way to colorize on this computer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colorizes here on: {device}. {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try a sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It brings old photographs back, in colour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours are a guess</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A model has seen many photos and paints what is likely. What a dress or a car really looked like, nobody can tell from a gray photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing leaves this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No account, no cloud, no counting of what you do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your files stay as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results are new files, marked as colorized. Everything can be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still life</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colorize this sample photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample photo: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How everything works, with pictures (F1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this and open photos of your own</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
