import "./budget-grid";
import "./budget-group";
import "./budget-move";
import "./month-swipe";
import "./year-scroll";
