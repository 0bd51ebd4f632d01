"""Every control of the window and of its dialogs has a name, a hint, and a way by keyboard."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QTabBar,
    QTableWidget,
    QTextBrowser,
    QToolBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from engine.ingredients import Damage
from engine.sweep import Point, Trial
from gui.app import Tintype
from gui.dialogs.train_dialog import Page
from tests.gui.training.acts import judgement

CONTROLS = (
    QAbstractButton, QComboBox, QAbstractSpinBox, QAbstractSlider, QLineEdit, QAbstractItemView,
    QPlainTextEdit, QTextBrowser,
)  # fmt: skip
PARTS = (QScrollBar, QHeaderView)  # of other controls, whose keys move them
WHOLES = (QComboBox, QAbstractSpinBox, QAbstractItemView, QLineEdit, QTabBar)
SHOWN = (QAbstractItemView, QPlainTextEdit, QTextBrowser)  # each of their items speaks for itself
DIALOGS = (
    "preferences", "help", "about", "licences", "guide", "welcome", "models", "export",
    "export_all", "sheet", "sweep", "train",
)  # fmt: skip


def controls(root: QWidget) -> Iterator[QWidget]:
    """What can be used in a window, without the parts of which Qt makes it."""
    for each in root.findChildren(QWidget):
        inside = each.parentWidget()
        part_of_another = isinstance(inside, WHOLES)
        popup = inside is not None and inside.inherits("QComboBoxPrivateContainer")
        own = not each.objectName().startswith("qt_") and not part_of_another and not popup
        if isinstance(each, CONTROLS) and not isinstance(each, PARTS) and own:
            elsewhere = each.window() is not root and isinstance(each.window(), QDialog)
            if not elsewhere and not each.isHidden():  # what is hidden may have no words yet
                yield each


def said(control: QWidget) -> str:
    """What a screen reader calls it."""
    text = control.text() if isinstance(control, QAbstractButton) else ""
    return control.accessibleName() or text.strip()


def reached(control: QWidget) -> bool:
    """By Tab, or by a key or a menu where it belongs to the tool bar."""
    in_tools = isinstance(control.parentWidget(), QToolBar)
    return in_tools or bool(control.focusPolicy() & Qt.FocusPolicy.TabFocus)


def faults(root: QWidget) -> list[str]:
    """Controls that somebody cannot find, understand or reach."""
    found = []
    for each in controls(root):
        who = f"{type(root).__name__} > {type(each).__name__} {said(each)!r}"
        usual = isinstance(each.parentWidget(), QDialogButtonBox)  # Close, Cancel: they say it
        if not said(each):
            found.append(f"{who} has no name, in {type(each.parentWidget()).__name__}")
        if not each.toolTip() and not usual and not isinstance(each, SHOWN):
            found.append(f"{who} has no hint")
        if not reached(each):
            found.append(f"{who} cannot be reached by Tab")
        if isinstance(each, QAbstractItemView) and each.tabKeyNavigation():
            found.append(f"{who} cannot be left by Tab")
    return found


def test_every_control_of_the_window_is_named_explained_and_reached(opened) -> None:
    assert len(list(controls(opened.window))) > 60
    assert faults(opened.window) == []


@pytest.mark.parametrize("name", DIALOGS)
def test_every_control_of_a_dialog_is_named_explained_and_reached(opened, name) -> None:
    opened.window.actions_by_name[name].trigger()
    (dialog,) = [each for each in opened.window.findChildren(QDialog) if each.isVisible()]
    assert list(controls(dialog))
    assert faults(dialog) == []
    dialog.close()


def walked(qtbot: QtBot, root: QWidget, key: Qt.Key) -> list[QWidget]:
    """What has the focus in turn, until one has it again."""
    found: list[QWidget] = []
    while (now := root.focusWidget()) is not None and now not in found:
        found.append(now)
        qtbot.keyClick(now, key)
    return found


def missed(root: QWidget, found: list[QWidget]) -> list[str]:
    """What could be used now and is not among these."""
    ready = [each for each in controls(root) if each.isVisible() and each.isEnabled()]
    left = [each for each in ready if each not in found]
    return [said(each) for each in left if not isinstance(each.parentWidget(), QToolBar)]


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab])
def test_tab_comes_by_all_that_is_in_sight_and_is_trapped_nowhere(qtbot, opened, key) -> None:
    window, tabs = opened.window, opened.window.side_tabs
    opened.session.edit(
        replace(opened.session.recipe, damage=(Damage("dust", 0.1), Damage("blur", 0.1))), "Damage"
    )
    for place in range(tabs.bar.count()):
        tabs.bar.setCurrentIndex(place)
        tabs.bar.setFocus()
        found = walked(qtbot, window, key)
        assert missed(window, found) == [] and window.canvas in found


def numbers_of_a_sweep(tintype: Tintype) -> QTableWidget:
    """A table as if something had been measured."""
    tintype.window.actions_by_name["sweep"].trigger()
    sights, scores = tintype.simulating.dialog.sights, {"ciede2000": 9.6}
    for amount in (0.1, 0.5):
        point = Point("a.png", Trial("pixels", 0.5, amount), "", "gray", scores)
        tintype.simulating.sweeper.points.append(point)
    sights.setCurrentWidget(sights.numbers)
    return sights.numbers


def scores_of_a_training(tintype: Tintype) -> QTableWidget:
    """A table as if a training had come to its end."""
    tintype.window.actions_by_name["train"].trigger()
    dialog = tintype.training.desk.dialog
    dialog.outcome._fill(judgement("better")["held"]["rows"], "tintype", "Ours")
    dialog.show_page(Page.RESULT)
    return dialog.outcome.table


@pytest.mark.parametrize("fill", [numbers_of_a_sweep, scores_of_a_training])
def test_tab_leaves_a_table_that_is_filled(qtbot, tintype, fill) -> None:
    table = fill(tintype)
    table.window().activateWindow()
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        table.setFocus()
        assert table.isVisible() and table.rowCount() and table.columnCount() > 1
        qtbot.keyClick(table, key)
        assert QApplication.focusWidget() not in (None, table)
    assert faults(table.window()) == []


def test_what_is_missing_is_found(qtbot) -> None:
    root = QWidget()
    qtbot.addWidget(root)
    field = QLineEdit(root)
    field.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    assert len(faults(root)) == 3
